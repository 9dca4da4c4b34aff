/** Where plans are kept, with their rows and history. Every method takes the organisation. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { ClassId, MemberId } from '../../domain/people/organisation.ts';
import type { PlanSubject } from '../../domain/people/subject.ts';
import type { HistoryEntry } from '../../domain/plan/history.ts';
import type { PlanStatus } from '../../domain/plan/life-cycle.ts';
import type { Notice } from '../../domain/plan/notice.ts';
import type { Plan, PlanOutline, PlanRead, SectionKey } from '../../domain/plan/plan.ts';
import type { PlanWrite, Saved } from '../../domain/plan/plan-write.ts';

export interface PlanStore {
  /**
   * Adds a new plan; `exists` where a plan of that id is there already (the same arrival again), `barred` where another
   * one has its place.
   */
  add(organisation: string, plan: Plan, first: HistoryEntry, place?: PlaceInWork): Promise<Added>;
  /** The next number of a series: one is given out once, though not each comes to be used. */
  nextNumber(organisation: string, series: string): Promise<number>;
  /** A plan with its rows and documents; null where this organisation has none of that id. */
  load(organisation: string, id: string): Promise<PlanRead | null>;
  /** The plans about one subject with their rows, newest first. */
  ofSubject(organisation: string, about: PlanSubject): Promise<readonly PlanRead[]>;
  /** All plans with their rows, by subject. */
  list(organisation: string, filter: PlanFilter): Promise<readonly PlanRead[]>;
  save(organisation: string, write: PlanWrite): Promise<Saved>;
  /** The whole history of a plan and its rows, oldest first. */
  history(organisation: string, id: string): Promise<readonly HistoryEntry[]>;
  /** Marks that a member is writing in a section now; says nothing about its answers. */
  writing(organisation: string, mark: WritingMark): Promise<void>;
  /** Notices that were written with a plan or row and not yet struck off. */
  pendingNotices(organisation: string): Promise<readonly PendingNotice[]>;
  strikeNotice(organisation: string, notice: PendingNotice): Promise<void>;
  /** Plans whose duties must be derived anew: they changed since, or a day has come on which something in them opens. */
  toDerive(organisation: string, day: LocalDate, limit: number): Promise<readonly PlanToDerive[]>;
  /** Settles that of all of them at once: what changed after it was read stays to be derived. */
  derived(organisation: string, plans: readonly DerivedPlan[]): Promise<void>;
  /**
   * Every plan must be derived anew: people, rules or the calendar changed.
   * @param classes where only something of theirs changed: then their plans, and those of no class
   */
  deriveAll(organisation: string, classes?: readonly ClassId[]): Promise<void>;
  /** Puts the plans about a subject, and their rows, into the class that it is in now. */
  move(organisation: string, about: PlanSubject): Promise<void>;
  /** What there is of plans, without their answers, by subject. */
  outlines(organisation: string): Promise<readonly PlanOutline[]>;
  /** Those of a type that took one of these statuses before that day, by subject. */
  endedBefore(organisation: string, ended: EndedBefore): Promise<readonly PlanOutline[]>;
}

interface EndedBefore {
  readonly type: string;
  readonly statuses: readonly PlanStatus[];
  readonly before: LocalDate;
}

export type Added = 'added' | 'exists' | 'barred';

/** What plans that bar one another have in common: of two that are begun at once, one gets it. */
export interface PlaceInWork {
  readonly name: string;
  /** The statuses in which a plan keeps it. */
  readonly statuses: readonly PlanStatus[];
}

export interface PlanToDerive {
  readonly id: string;
  /** What was seen of it and its rows, for `derived`. */
  readonly marks: readonly string[];
}

export interface DerivedPlan extends PlanToDerive {
  /** The next day on which something in it opens by itself. */
  readonly wake: LocalDate | null;
}

export interface PlanFilter {
  readonly ids?: readonly string[];
  readonly classes?: readonly ClassId[];
  readonly statuses?: readonly PlanStatus[];
  /** Those that came into their status no earlier than that. */
  readonly since?: Instant;
}

/** What is about a plan or about its subject concerns it. */
export type Concerned = Pick<Plan, 'id' | 'about'>;

export interface WritingMark {
  readonly plan: string;
  readonly section: SectionKey;
  readonly member: MemberId;
  readonly at: Instant;
}

export interface PendingNotice {
  readonly plan: string;
  readonly notice: Notice;
}
