/** The school calendar as data that an organisation keeps: each date says whether it is confirmed or only estimated. */
import { addDays, type LocalDate } from './local-date.ts';

/** A date of the school calendar; unconfirmed until the Cabinet's regulation for that year has been read. */
export type CalendarDate = { readonly date: LocalDate; readonly confirmed: boolean };

/** Both days are included. */
type CalendarSpan = { readonly start: CalendarDate; readonly end: CalendarDate };

/** One school year, e.g. `2026/2027`; `holidays` are its breaks and public holidays, a single day having start = end. */
export type SchoolYear = {
  readonly id: string;
  readonly semesters: readonly [CalendarSpan, CalendarSpan];
  readonly holidays: readonly CalendarSpan[];
};

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

/** Counted once for each calendar: every answer to a plan asks for them, and a year has some hundred. */
const counted = new WeakMap<readonly SchoolYear[], ReadonlySet<LocalDate>>();

/** Every free day of these school years, for the functions of `working-days.ts`. */
export function holidaysOf(years: readonly SchoolYear[]): ReadonlySet<LocalDate> {
  const known = counted.get(years);
  if (known !== undefined) return known;
  const days = new Set<LocalDate>();
  for (const { start, end } of years.flatMap((year) => year.holidays)) {
    for (let day = start.date; day <= end.date; day = addDays(day, 1)) days.add(day);
  }
  counted.set(years, days);
  return days;
}
