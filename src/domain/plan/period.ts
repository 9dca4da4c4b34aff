/** How long a plan runs: a school year, a semester, some years, or until it is ended. */
import type { LocalDate } from '../calendar/local-date.ts';
import {
  type CalendarDate,
  currentSchoolYear,
  type SchoolYear,
  semesterEndOf,
  semesterOf,
} from '../calendar/school-year.ts';

export type PlanPeriod =
  /** "2026/2027" */
  | { readonly kind: 'school-year'; readonly year: string }
  | { readonly kind: 'semester'; readonly year: string; readonly semester: 1 | 2 }
  /** Both calendar years are included. */
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'open' };

/** What a plan type says of the periods of its plans. */
export type PeriodType =
  | { readonly kind: 'school-year' | 'semester' | 'open' }
  /** So many calendar years one after another, the first of them beginning with that year; without one, with the year in which a plan is begun. */
  | { readonly kind: 'years'; readonly count: number; readonly from?: number };

/** Names a period in an index: "school-year:2026/2027", "semester:2026/2027:1", "years:2026-2029", "open". */
export function periodKey(period: PlanPeriod): string {
  switch (period.kind) {
    case 'school-year':
      return `school-year:${period.year}`;
    case 'semester':
      return `semester:${period.year}:${period.semester}`;
    case 'years':
      return `years:${period.from}-${period.to}`;
    case 'open':
      return 'open';
    default:
      return period satisfies never;
  }
}

const shapes: readonly (readonly [RegExp, (...parts: readonly string[]) => PlanPeriod])[] = [
  [/^school-year:(.+)$/u, (year = '') => ({ kind: 'school-year', year })],
  [
    /^semester:(.+):([12])$/u,
    (year = '', semester = '') => ({ kind: 'semester', year, semester: semester === '1' ? 1 : 2 }),
  ],
  [/^years:(\d{4})-(\d{4})$/u, (from, to) => ({ kind: 'years', from: Number(from), to: Number(to) })],
  [/^open$/u, () => ({ kind: 'open' })],
];

/** The period of a key. Throws for a text that is none. */
export function periodOfKey(key: string): PlanPeriod {
  for (const [shape, make] of shapes) {
    const found = shape.exec(key);
    if (found !== null) return make(...found.slice(1));
  }
  throw new Error(`no period is called "${key}"`);
}

/** The school year that a period lies in; undefined for one that is not counted in school years. */
export const schoolYearOf = (period: PlanPeriod): string | undefined => ('year' in period ? period.year : undefined);

/** The semester that a period is; null for one that is longer. */
export const semesterOfPeriod = (period: PlanPeriod): 1 | 2 | null =>
  period.kind === 'semester' ? period.semester : null;

/** The calendar years in which a school year begins and ends. */
const yearsOf = (schoolYear: string): readonly [number, number] => {
  const first = Number(schoolYear.slice(0, 4));
  return [first, first + 1];
};

/** How far back a class is looked for that somebody sits in for the second time. */
const yearsKnown = 5;

/** The school years before that of a period, the last one first: "2025/2026", "2024/2025" ... */
export function yearsBefore(period: PlanPeriod): readonly string[] {
  const year = schoolYearOf(period);
  if (year === undefined) return [];
  const [first] = yearsOf(year);
  return Array.from({ length: yearsKnown }, (_, index) => `${first - index - 1}/${first - index}`);
}

/** Whether a period was over before that school year. */
export function endsBefore(period: PlanPeriod, schoolYear: string): boolean {
  if (period.kind === 'years') return period.to < yearsOf(schoolYear)[0];
  return 'year' in period && period.year < schoolYear;
}

/**
 * The last day of a period as the calendar has it for a grade (for most, where none is named); null for one without an
 * end, or of a school year that the calendar does not know.
 */
export function lastDayOf(
  period: PlanPeriod,
  years: readonly SchoolYear[],
  grade: number | null = null,
): CalendarDate | null {
  switch (period.kind) {
    case 'open':
      return null;
    case 'years':
      return { date: `${period.to}-12-31`, confirmed: true };
    case 'school-year':
    case 'semester': {
      const year = years.find(({ id }) => id === period.year);
      if (year === undefined) return null;
      return semesterEndOf(year, period.kind === 'semester' ? period.semester : 2, grade);
    }
    default:
      return period satisfies never;
  }
}

/** The first day of a period as the calendar has it; null for one without a beginning, or of a school year that the calendar does not know. */
export function firstDayOf(period: PlanPeriod, years: readonly SchoolYear[]): LocalDate | null {
  switch (period.kind) {
    case 'open':
      return null;
    case 'years':
      return `${period.from}-01-01`;
    case 'school-year':
    case 'semester': {
      const year = years.find(({ id }) => id === period.year);
      return year?.semesters[period.kind === 'semester' && period.semester === 2 ? 1 : 0].start.date ?? null;
    }
    default:
      return period satisfies never;
  }
}

/** Whether some of that school year lies in a period. */
export function reaches(period: PlanPeriod, schoolYear: string): boolean {
  const [first, last] = yearsOf(schoolYear);
  if (period.kind === 'years') return period.from <= last && first <= period.to;
  return !('year' in period) || period.year === schoolYear;
}

function yearsAround({ count, from: first }: Extract<PeriodType, { kind: 'years' }>, year: number): PlanPeriod {
  const from = first === undefined ? year : first + Math.floor((year - first) / count) * count;
  return { kind: 'years', from, to: from + count - 1 };
}

/** The period of a plan that is begun on a day; a school year that the calendar does not know begins in August. */
export function periodFrom(type: PeriodType, years: readonly SchoolYear[], day: LocalDate): PlanPeriod {
  const calendarYear = Number(day.slice(0, 4));
  switch (type.kind) {
    case 'open':
      return { kind: 'open' };
    case 'years':
      return yearsAround(type, calendarYear);
    case 'school-year':
    case 'semester': {
      const known = currentSchoolYear(years, day);
      const first = calendarYear - (day.slice(5, 7) < '08' ? 1 : 0);
      const year = known?.id ?? `${first}/${first + 1}`;
      if (type.kind === 'school-year') return { kind: 'school-year', year };
      const semester = known === null ? (day.slice(5, 7) < '08' ? 2 : 1) : (semesterOf(known, day)?.number ?? 1);
      return { kind: 'semester', year, semester };
    }
    default:
      return type satisfies never;
  }
}
