/** When people and channels may be written to: nothing at night, on free days, or while somebody is away. */
import { freeDaysOf } from '../../domain/calendar/free-days.ts';
import { addDays, type LocalDate, today } from '../../domain/calendar/local-date.ts';
import { momentOf, timeOf } from '../../domain/calendar/local-time.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { isAtWork, nextAtWork, type Preferences, quiet } from '../../domain/people/preferences.ts';

type Calendar = Pick<Organisation, 'zone' | 'schoolYears' | 'publicHolidays'>;

/** The day and time at which somebody may be written to next. */
export interface Opening {
  readonly date: LocalDate;
  readonly at: Date;
}

/** Null where they may be written to now; else when they may: at their hour, on the next day on which they are at work. */
export function nextOpening(calendar: Calendar, preferences: Preferences, now: Date): Opening | null {
  const date = today(now, calendar.zone);
  const time = timeOf(now, calendar.zone);
  const freeDays = freeDaysOf(calendar);
  const isWorking = isAtWork(preferences, date, freeDays);
  if (isWorking && time >= quiet.until && time < quiet.from) return null;
  const next = nextAtWork(preferences, isWorking && time < quiet.until ? date : addDays(date, 1), freeDays);
  return { date: next, at: momentOf(next, hourOf(preferences), calendar.zone) };
}

/** The hour that somebody chose, as far as it is no hour of the night. */
export const hourOf = ({ hour }: Pick<Preferences, 'hour'>): string =>
  hour < quiet.until ? quiet.until : hour >= quiet.from ? '19:00' : hour;
