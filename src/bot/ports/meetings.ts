/** Where meetings are kept. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import type { PlanSubject } from '../../domain/people/subject.ts';
import type { Concerned } from './plans.ts';

export interface MeetingFilter {
  readonly plan?: string;
  readonly about?: PlanSubject;
  /** About that plan, or its subject. */
  readonly concerning?: Concerned;
  /** Organiser or invited. */
  readonly member?: MemberId;
  /** On that day or later, or not fixed yet. */
  readonly since?: LocalDate;
}

export interface MeetingStore {
  load(organisation: string, id: string): Promise<Meeting | null>;
  /** By their day, those without one last. */
  list(organisation: string, filter?: MeetingFilter): Promise<readonly Meeting[]>;
  /** @param seen the revision that was read; null for a new one. False where it was overtaken. */
  save(organisation: string, meeting: Meeting, seen: number | null): Promise<boolean>;
}
