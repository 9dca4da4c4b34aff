/** The days on which a school does not work: its breaks and the public holidays, of all grades or of one. */
import { eachDay, type LocalDate } from './local-date.ts';
import { isOfGrade, type SchoolCalendar } from './school-year.ts';

type ByGrade = Map<number | null, ReadonlySet<LocalDate>>;

/** Counted once for each calendar and grade: every answer to a plan asks for them, and a year has some hundred. */
const counted = new WeakMap<SchoolCalendar['schoolYears'], WeakMap<SchoolCalendar['publicHolidays'], ByGrade>>();

/**
 * Every free day of the organisation, for the functions of `working-days.ts`: the breaks of all grades and, where a
 * grade is named, its own too; and the public holidays. Days that are only estimated count like all others.
 */
export function freeDaysOf(calendar: SchoolCalendar, grade: number | null = null): ReadonlySet<LocalDate> {
  const byGrade = countedIn(calendar);
  const days = byGrade.get(grade) ?? countedFor(calendar, grade);
  byGrade.set(grade, days);
  return days;
}

function countedIn({ schoolYears, publicHolidays }: SchoolCalendar): ByGrade {
  const ofYears = counted.get(schoolYears) ?? new WeakMap<SchoolCalendar['publicHolidays'], ByGrade>();
  counted.set(schoolYears, ofYears);
  const byGrade = ofYears.get(publicHolidays) ?? new Map<number | null, ReadonlySet<LocalDate>>();
  ofYears.set(publicHolidays, byGrade);
  return byGrade;
}

function countedFor(calendar: SchoolCalendar, grade: number | null): ReadonlySet<LocalDate> {
  const holidays = calendar.schoolYears
    .flatMap((year) => year.holidays)
    .filter(({ grades }) => isOfGrade(grades, grade));
  if (grade !== null && holidays.every(({ grades }) => grades === undefined)) return freeDaysOf(calendar);
  const breaks = holidays.flatMap(({ start, end }) => eachDay(start.date, end.date));
  return new Set([...breaks, ...calendar.publicHolidays]);
}

/** The grade of a class as its id begins with it ("7.b" gives 7, "12" gives 12); null where it names none. */
export function gradeOf(classId: string | undefined): number | null {
  const number = /^(\d{1,2})(?!\d)/.exec(classId ?? '')?.[1];
  return number === undefined ? null : Number(number);
}
