/** Where it is kept who has read what a plan asks to be minded in lessons, and as it stood then. */
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { MemberId } from '../../domain/people/organisation.ts';

/** Whose reading of which plan. */
export interface ReadingOf {
  readonly plan: string;
  readonly member: MemberId;
}

export interface Reading extends ReadingOf {
  /** What was read, by which it is known whether it still stands so. */
  readonly of: string;
  readonly at: Instant;
}

export interface ReadingStore {
  /** Takes the place of an earlier one. */
  note(organisation: string, reading: Reading): Promise<void>;
  takeBack(organisation: string, of: ReadingOf): Promise<void>;
  /** Those that there are. */
  find(organisation: string, wanted: readonly ReadingOf[]): Promise<readonly Reading[]>;
}
