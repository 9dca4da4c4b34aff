/** How a member wants to be nudged: at what hour, on which days, when not at all. */
import { addDays, type LocalDate, weekdayOf } from '../calendar/local-date.ts';
import type { MemberId } from './organisation.ts';

/** Kinds of duty that a member may mute; the support-team head sees it. */
export const nudgeKinds = ['section', 'task', 'meeting', 'report', 'other'] as const;
export type NudgeKind = (typeof nudgeKinds)[number];

export interface Absence {
  readonly from: LocalDate;
  /** The last day away. */
  readonly to: LocalDate;
  /** Who gets their nudges meanwhile. */
  readonly standIn?: MemberId;
}

export interface Preferences {
  /** Local time of the daily message, "HH:mm". */
  readonly hour: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly workingDays: readonly number[];
  readonly absences: readonly Absence[];
  readonly muted: readonly NudgeKind[];
}

export const usualPreferences: Preferences = { hour: '09:00', workingDays: [1, 2, 3, 4, 5], absences: [], muted: [] };

/** Nobody is written to before or after, whatever was chosen (local hours). */
export const quiet = { until: '07:00', from: '20:00' } as const;

/** Whether a member has said that they are away on that day. */
export const isAbsent = ({ absences }: Preferences, date: LocalDate): boolean =>
  absences.some(({ from, to }) => from <= date && date <= to);

/** Whether a member works on that day: one of their days, no free day of the school, not away. */
export const isAtWork = (preferences: Preferences, date: LocalDate, freeDays: ReadonlySet<LocalDate>): boolean =>
  preferences.workingDays.includes(weekdayOf(date)) && !freeDays.has(date) && !isAbsent(preferences, date);

/** The first day from `date` on (itself included) on which the member is at work; `date` where there is none within a year. */
export function nextAtWork(preferences: Preferences, date: LocalDate, freeDays: ReadonlySet<LocalDate>): LocalDate {
  for (let day = date, left = 370; left > 0; day = addDays(day, 1), left -= 1)
    if (isAtWork(preferences, day, freeDays)) return day;
  return date;
}
