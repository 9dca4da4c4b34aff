/** Which school year a school can close, and whether the next one is in its calendar. */
import type { LocalDate } from './local-date.ts';
import type { SchoolYear } from './school-year.ts';

export interface YearToClose {
  readonly year: SchoolYear;
  /** Null where nobody has entered it. */
  readonly next: SchoolYear | null;
  /** Its last day of lessons has come, for most grades. */
  readonly isOver: boolean;
}

/**
 * The year that has begun last: once the next one runs, the one before must be named, so that none is closed by mistake.
 *
 * @param named its id, such as 2026/2027
 * @returns null where none has begun, or none is called so
 */
export function yearToClose(years: readonly SchoolYear[], today: LocalDate, named?: string): YearToClose | null {
  const byStart = years.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  const at = byStart.findLastIndex((year) => startOf(year) <= today && (named === undefined || year.id === named));
  const year = byStart[at];
  if (year === undefined) return null;
  return { year, next: byStart[at + 1] ?? null, isOver: today >= year.semesters[1].end.date };
}

const startOf = ({ semesters }: SchoolYear): LocalDate => semesters[0].start.date;
