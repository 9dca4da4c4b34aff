/** Counts a span from the day that starts it to the day on which something is due, and back from a day that is known. */
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { addWorkingDays, isWorkingDay } from '../calendar/working-days.ts';
import type { Span } from './rule.ts';

interface Counting {
  /** The first two weeks from 1 September end on 14 September; three weeks from an application of 2 November on the 23rd. */
  readonly countsFirstDay: boolean;
  readonly freeDays: ReadonlySet<LocalDate>;
}

const daysIn = { days: 1, weeks: 7 } as const;

/** The last day of a span. It lands where it lands: free days count unless the span is one of working days. Never before `start`. */
export function dueAfter(start: LocalDate, span: Span, { countsFirstDay, freeDays }: Counting): LocalDate {
  if (span.count <= 0) return start;
  if (span.unit !== 'working-days') return addDays(start, span.count * daysIn[span.unit] - (countsFirstDay ? 1 : 0));
  const counted = countsFirstDay && isWorkingDay(start, freeDays) ? 1 : 0;
  return addWorkingDays({ from: start, days: span.count - counted, holidays: freeDays });
}

/** The day that lies a span before another. */
export function dayBefore(day: LocalDate, { unit, count }: Span, freeDays: ReadonlySet<LocalDate>): LocalDate {
  if (unit === 'working-days') return addWorkingDays({ from: day, days: -count, holidays: freeDays });
  return addDays(day, -count * daysIn[unit]);
}
