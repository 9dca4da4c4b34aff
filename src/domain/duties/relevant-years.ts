/** The school years whose duties are still or already owed. */
import type { LocalDate } from '../calendar/local-date.ts';
import { currentSchoolYear, type SchoolYear } from '../calendar/school-year.ts';

/** The school year that runs; in summer the one that is over as well as the coming one, the earlier first. */
export function relevantYears(years: readonly SchoolYear[], today: LocalDate): readonly SchoolYear[] {
  const current = currentSchoolYear(years, today);
  const hasBegun = current !== null && firstDayOf(current) <= today;
  const over = hasBegun ? [] : years.filter((year) => firstDayOf(year) <= today);
  const last = over.toSorted((one, other) => (firstDayOf(one) < firstDayOf(other) ? -1 : 1)).at(-1);
  return [...(last === undefined ? [] : [last]), ...(current === null ? [] : [current])];
}

const firstDayOf = (year: SchoolYear): LocalDate => year.semesters[0].start.date;
