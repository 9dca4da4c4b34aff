/** Where the log beside the plans is kept: added to, settled once, voided; never loaded with a plan. Every method takes the organisation. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { StandingOrder } from '../../domain/log/check-entry.ts';
import type { LogEntry, LogOutcome, LogOutline } from '../../domain/log/log-entry.ts';
import type { LogSum } from '../../domain/log/sums.ts';
import type { MemberId } from '../../domain/people/ids.ts';

/** Both days are included. */
export interface LogDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What a new entry is held against: those of the same plan in these days, of the same member in those. */
export interface LogAround {
  readonly plan: string;
  readonly inMonth: LogDays;
  readonly by: MemberId;
  readonly inWeek: LogDays;
}

export interface LogStore {
  /** `exists`: the same message told of it before. */
  add(organisation: string, entry: LogEntry): Promise<'added' | 'exists'>;
  load(organisation: string, id: string): Promise<LogEntry | null>;
  /** Says once what became of it, and confirms it on its own day only; false where nothing was written. */
  settle(organisation: string, id: string, outcome: LogOutcome): Promise<boolean>;
  /** False where it is void already. */
  void(organisation: string, id: string, voided: NonNullable<LogEntry['voided']>): Promise<boolean>;
  /** Of these plans, oldest first, void ones too. */
  list(organisation: string, plans: readonly string[], days?: LogDays): Promise<readonly LogEntry[]>;
  /** Of these plans, by plan, measure, member and state; from the index alone. */
  sums(organisation: string, plans: readonly string[], days?: LogDays): Promise<readonly LogSum[]>;
  /** Those of which nothing was said yet, oldest first, in these days; of all members where none is named. */
  open(organisation: string, days: LogDays, by?: MemberId): Promise<readonly LogOutline[]>;
  /** With the orders of the organisation, which may stop what is logged: in one command. */
  around(
    organisation: string,
    around: LogAround,
  ): Promise<{ readonly entries: readonly LogOutline[]; readonly orders: readonly StandingOrder[] }>;
}
