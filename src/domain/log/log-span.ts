/** What the log is summed up over: a month ("2026-11"), or a semester ("2026/2027:1"). */
import { isLocalDate, type LocalDate, lastOfMonth } from '../calendar/local-date.ts';
import type { SchoolYear } from '../calendar/school-year.ts';
import type { PlanPeriod } from '../plan/period.ts';

export type LogSpan = string;

const SEMESTER = /^(\d{4}\/\d{4}):([12])$/u;

export const spanOfSemester = (year: string, number: 1 | 2): LogSpan => `${year}:${number}`;

/** The semester that a span is; null for a month. */
export function semesterOfSpan(span: LogSpan): Extract<PlanPeriod, { kind: 'semester' }> | null {
  const [, year, number] = SEMESTER.exec(span) ?? [];
  return year === undefined ? null : { kind: 'semester', year, semester: number === '2' ? 2 : 1 };
}

/** Both days are in it; null for what is no span, or a semester that the calendar does not know. */
export function daysOfSpan(
  span: LogSpan,
  years: readonly SchoolYear[],
): { readonly from: LocalDate; readonly to: LocalDate } | null {
  const semester = semesterOfSpan(span);
  const first = `${span}-01`;
  if (semester === null) return isLocalDate(first) ? { from: first, to: lastOfMonth(first) } : null;
  const known = years.find(({ id }) => id === semester.year)?.semesters[semester.semester === 2 ? 1 : 0];
  return known === undefined ? null : { from: known.start.date, to: known.end.date };
}
