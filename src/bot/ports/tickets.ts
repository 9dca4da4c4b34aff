/** Where it is kept who may fetch which file: each ticket serves once, for some minutes, whoever holds its secret. */
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Language, MemberId } from '../../domain/people/organisation.ts';
import type { PaperFormat, PaperKind } from './papers.ts';

export interface Ticket {
  /** What its secret comes to when it is hashed: the secret itself is kept nowhere. */
  readonly id: string;
  readonly member: MemberId;
  readonly language: Language;
  readonly what: PaperKind;
  /** Of which plan, meeting or month, by its id; to which question, by the ids that it names. */
  readonly of: string;
  readonly format: PaperFormat;
  readonly expires: Instant;
}

export interface TicketStore {
  /** Adds it, and forgets those that expired by then. */
  keep(organisation: string, ticket: Ticket, now: Instant): Promise<void>;
  /** Takes it out for good, so that of two who ask at once one gets it; null where there is none, or it expired. */
  take(organisation: string, id: string, now: Instant): Promise<Ticket | null>;
}
