/** The school calendar as data that an organisation keeps: each date says whether it is confirmed or only estimated. */
import type { LocalDate } from './local-date.ts';

/** A date of the school calendar; unconfirmed until the Cabinet's regulation for that year has been read. */
export type CalendarDate = { readonly date: LocalDate; readonly confirmed: boolean };

/** Both days are included. */
type CalendarSpan = { readonly start: CalendarDate; readonly end: CalendarDate };

/** A break; of some grades only where they are named. */
type Holiday = CalendarSpan & { readonly grades?: readonly number[] };

/** One school year, e.g. `2026/2027`; `holidays` are its breaks, a single day having start = end. */
export type SchoolYear = {
  readonly id: string;
  readonly semesters: readonly [CalendarSpan, CalendarSpan];
  readonly holidays: readonly Holiday[];
  /** Grades whose second semester ends on another day (9 and 12). */
  readonly otherEnds?: readonly { readonly grades: readonly number[]; readonly end: CalendarDate }[];
};

/** The calendar of an organisation. */
export interface SchoolCalendar {
  readonly schoolYears: readonly SchoolYear[];
  /** Days free by law, in and around these school years. */
  readonly publicHolidays: readonly LocalDate[];
}

export type Semester = CalendarSpan & { readonly number: 1 | 2 };

/** The school year that runs on `date`; in summer the coming one. Null if the organisation has not entered it. */
export function currentSchoolYear(years: readonly SchoolYear[], date: LocalDate): SchoolYear | null {
  const notOver = years.filter((year) => date <= year.semesters[1].end.date);
  return notOver.reduce<SchoolYear | null>(
    (first, year) => (first && first.semesters[0].start.date <= year.semesters[0].start.date ? first : year),
    null,
  );
}

/** The semester that runs on `date`; between semesters the coming one. Null once the year is over. */
export function semesterOf(year: SchoolYear, date: LocalDate): Semester | null {
  const [first, second] = year.semesters;
  if (date <= first.end.date) return { number: 1, ...first };
  if (date <= second.end.date) return { number: 2, ...second };
  return null;
}

/** The last day of that semester, with its mark of confirmed or estimated. Null once the year is over. */
export function endOfSemester(year: SchoolYear, date: LocalDate): CalendarDate | null {
  return semesterOf(year, date)?.end ?? null;
}

/**
 * The last day of a semester for a grade (of most grades, where none is named): the second one may end later for some
 * grades, such as 9 and 12.
 */
export function semesterEndOf(year: SchoolYear, semester: 1 | 2, grade: number | null = null): CalendarDate {
  const { end } = year.semesters[semester === 1 ? 0 : 1];
  if (semester === 1 || grade === null) return end;
  return year.otherEnds?.find(({ grades }) => grades.includes(grade))?.end ?? end;
}

/** Whether what holds for these grades (for all, where none are named) holds for a grade; where none is asked for, only what holds for all does. */
export function isOfGrade(grades: readonly number[] | undefined, grade: number | null): boolean {
  return grades === undefined || (grade !== null && grades.includes(grade));
}
