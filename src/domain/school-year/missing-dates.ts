/** Which dates of the calendar the next school year lacks. */
import { type EstimatedDate, estimatedDates } from '../calendar/estimated-dates.ts';
import type { SchoolCalendar } from '../calendar/school-year.ts';

export interface MissingDates {
  /** Where one of them is missing, nothing can be counted in that year. */
  readonly missing: readonly ('semesters' | 'holidays')[];
  /** Entered, and not confirmed yet. */
  readonly estimated: readonly EstimatedDate[];
}

export function missingDates(calendar: SchoolCalendar, year: string): MissingDates {
  const found = calendar.schoolYears.find(({ id }) => id === year);
  if (found === undefined) return { missing: ['semesters', 'holidays'], estimated: [] };
  return { missing: found.holidays.length === 0 ? ['holidays'] : [], estimated: estimatedDates(calendar, year) };
}
