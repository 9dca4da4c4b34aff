/** What the readers of said dates share: one reader knows one way to say a day. */
import { isLocalDate, type LocalDate, weekdayOf } from '../calendar/local-date.ts';
import type { SchoolYear } from '../calendar/school-year.ts';
import { weekdayNumber } from './said-words.ts';

/** From `start` up to, not including, `end`, counted as `String.slice` does. */
export type TextSpan = { readonly start: number; readonly end: number };

/** Characters in which people say a day, a period, an absence or an order, with room to spare; what is longer says something else. */
export const longestSaid = 300;

export type SaidContext = {
  readonly today: LocalDate;
  /** Needed for "semestra beigās" and "mācību gada beigās". */
  readonly schoolYear?: SchoolYear | null;
  /** Where a day without a year or week lies: on or after today (the default), or on or before it, for facts already past. */
  readonly facing?: 'ahead' | 'back' | undefined;
};

/** One match of a reader's pattern in the folded text. */
export type SaidMatch = {
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The matched part as the person wrote it. */
  readonly written: string;
  /** The folded text before it, of what stands nearest. */
  readonly before: string;
  /** The folded text after it. */
  readonly after: string;
  /** Whether "līdz", "by", "on" ... stands before it, or it is all that was said: then weak signs suffice. */
  readonly sure: boolean;
  /** Whether it is all that was said. */
  readonly whole: boolean;
};

export type SaidMeaning =
  | { readonly kind: 'date'; readonly date: LocalDate; readonly estimated?: boolean }
  | { readonly kind: 'no-such-date' }
  | { readonly kind: 'no-calendar' }
  | { readonly kind: 'other-weekday'; readonly date: LocalDate };

/** `pattern` needs the flags `gu`; `read` answers null when the match is no date after all. */
export type SaidReader = {
  readonly pattern: RegExp;
  readonly read: (said: SaidMatch, context: SaidContext) => SaidMeaning | null;
};

/** A day given by its numbers; without a year the next such day (or the last one, facing back), never two years away. */
export function meantDay(
  said: {
    readonly year?: number | undefined;
    readonly month: number;
    readonly day: number;
    readonly weekday?: string | undefined;
  },
  context: SaidContext,
): SaidMeaning {
  const monthDay = `${two(said.month)}-${two(said.day)}`;
  const date = `${said.year ?? yearMeant(monthDay, context)}-${monthDay}`;
  if (!isLocalDate(date)) return { kind: 'no-such-date' };
  if (said.weekday !== undefined && weekdayNumber(said.weekday) !== weekdayOf(date)) {
    return { kind: 'other-weekday', date };
  }
  return { kind: 'date', date };
}

/** Whether the words only tell whose something is: "piektdienas stunda". After "līdz" they may still tell when ("līdz piektdienas vakaram"). */
export function isAttribute({ written, sure }: Pick<SaidMatch, 'written' | 'sure'>): boolean {
  return !sure && /(?:dien|nedēļ|nedel)as$/iu.test(written.normalize('NFC'));
}

function yearMeant(monthDay: string, { today, facing }: SaidContext): number {
  const year = Number(today.slice(0, 4));
  const todays = today.slice(5);
  if (facing === 'back') return monthDay <= todays ? year : year - 1;
  return monthDay >= todays ? year : year + 1;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
