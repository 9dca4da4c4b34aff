/** One session that took place, or did not: it is only added, confirmed on its day, and voided; never changed. */

import type { LocalDate } from '../calendar/local-date.ts';
import type { Instant, LocalTime } from '../calendar/local-time.ts';
import type { MemberId } from '../people/ids.ts';
import type { LogForm } from '../plan/log-type.ts';
import type { LoggedMeasure } from './measures.ts';

/** By what it is confirmed: one in person by both signatures, one from afar by what the learner sent (project conditions of 03.09.2020). */
export const confirmationWays = {
  'in-person': ['signature'],
  remote: ['e-klase', 'e-mail', 'other'],
} as const satisfies Readonly<Record<LogForm, readonly string[]>>;
/** `own-word`: nobody asks for more, and it was said with the entry itself. */
export type ConfirmationWay = (typeof confirmationWays)[LogForm][number] | 'own-word';

export const missedReasons = ['learner-absent', 'provider-absent', 'order'] as const;
type MissedReason = (typeof missedReasons)[number];

export const voidReasons = ['wrong', 'twice'] as const;
/** What was just entered, and of which nothing was said yet, may be undone. */
export type VoidReason = (typeof voidReasons)[number] | 'undone';

interface Stamp {
  readonly by: MemberId;
  readonly at: Instant;
}

/** What was said of it afterwards, once. */
export type LogOutcome = Stamp &
  (
    | {
        readonly kind: 'confirmed';
        readonly way: ConfirmationWay;
        readonly on: LocalDate;
        /** Where the confirmation is kept; typed, and sealed by the store. */
        readonly keptAt?: string;
      }
    | { readonly kind: 'missed'; readonly reason: MissedReason }
  );

export interface LogEntry extends Stamp {
  /** That of the message which told of it: an arrival that comes twice makes it once. */
  readonly id: string;
  readonly organisation: string;
  readonly plan: string;
  /** The measure. */
  readonly row: string;
  readonly on: LocalDate;
  readonly start?: LocalTime;
  readonly minutes: number;
  readonly form: LogForm;
  /** Sealed by the store. */
  readonly topic: string;
  readonly outcome?: LogOutcome;
  readonly voided?: Stamp & { readonly reason: VoidReason };
}

/** One that is to be made. */
export interface NewEntry extends Pick<LogEntry, 'id' | 'on' | 'minutes' | 'form' | 'by'> {
  readonly measure: LoggedMeasure;
}

const logStates = ['open', 'confirmed', 'missed', 'voided'] as const;
export type LogState = (typeof logStates)[number];

export const logStateOf = ({ outcome, voided }: Pick<LogEntry, 'outcome' | 'voided'>): LogState =>
  voided === undefined ? (outcome?.kind ?? 'open') : 'voided';

/** Whether it was proven by being made, and nothing was said of it afterwards. */
export const isOwnWord = ({ outcome }: Pick<LogEntry, 'outcome'>): boolean =>
  outcome?.kind === 'confirmed' && outcome.way === 'own-word';

/** Whether what became of it was said by whoever made it as it was made, and nothing was said afterwards. */
export const isSaidAtOnce = (entry: LogEntry): boolean => {
  const { by, at, outcome } = entry;
  return isOwnWord(entry) || (outcome?.kind === 'missed' && outcome.by === by && outcome.at === at);
};

/** An entry without its words. */
export interface LogOutline extends Pick<LogEntry, 'id' | 'plan' | 'row' | 'by' | 'on' | 'form'> {
  readonly state: LogState;
}

export const logOutline = ({ id, plan, row, by, on, form, ...entry }: LogEntry): LogOutline => ({
  ...{ id, plan, row, by, on, form },
  state: logStateOf(entry),
});
