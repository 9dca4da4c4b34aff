/** Days of the demo, counted from the day it is started, from the end of the last semester, or from the beginning of the last school year. */

import { DateTime } from 'luxon';
import { freeDaysOf } from '../../domain/calendar/free-days.ts';
import { addDays, type LocalDate, today } from '../../domain/calendar/local-date.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { currentSchoolYear, type SchoolYear, semesterOf } from '../../domain/calendar/school-year.ts';
import { addWorkingDays, isWorkingDay, workingDayOnOrBefore } from '../../domain/calendar/working-days.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import type { DemoPlan } from './demo-plans.ts';

export interface DemoDays {
  /** What its days count from: a plan that is begun then runs for that school year or semester. */
  readonly origin: LocalDate;
  /** The day that such words as "-12 days" name; null for other words. Never a day without school. */
  readonly dayOf: (words: string) => LocalDate | null;
  /** The moment of the `index`-th thing that happens in a plan: on that day, in the morning, after all before it. */
  readonly momentOf: (day: LocalDate, index: number) => Instant;
  /** The semester that a due date falls into. */
  readonly semesterOf: (due: LocalDate) => 1 | 2;
}

/** The days of one plan, as its organisation's calendar and zone have them. */
export function demoDays(from: DemoPlan['days-from'], organisation: Organisation, now: Date): DemoDays {
  const { schoolYears, zone } = organisation;
  const holidays = freeDaysOf(organisation);
  const day = today(now, zone);
  const year = from === 'today' ? thisYear(schoolYears, day) : lastYear(schoolYears, day);
  const origin = originOf(from, { day, year, schoolYears });
  return {
    origin,
    dayOf: (words) => {
      const count = /^([+-]\d+) days?$/.exec(words)?.[1];
      return count === undefined ? null : schoolDay(addDays(origin, Number(count)), { origin, holidays });
    },
    momentOf: (on, index) =>
      DateTime.fromISO(on, { zone })
        .set({ hour: 8 })
        .plus({ minutes: 3 * index })
        .toJSDate()
        .toISOString(),
    semesterOf: (due) => (year.calendar === undefined ? 1 : (semesterOf(year.calendar, due)?.number ?? 2)),
  };
}

function originOf(
  from: DemoPlan['days-from'],
  {
    day,
    year,
    schoolYears,
  }: { readonly day: LocalDate; readonly year: Year; readonly schoolYears: readonly SchoolYear[] },
): LocalDate {
  switch (from) {
    case 'today':
      return day;
    case 'last-school-year':
      return year.begins;
    case 'last-semester':
      return lastSemesterEnd(schoolYears, day) ?? year.begins;
    default:
      return from satisfies never;
  }
}

const lastSemesterEnd = (years: readonly SchoolYear[], day: LocalDate): LocalDate | undefined =>
  years
    .flatMap(({ semesters }) => semesters.map(({ end }) => end.date))
    .filter((end) => end < day)
    .toSorted()
    .at(-1);

interface Year {
  readonly begins: LocalDate;
  /** Undefined where the organisation has not entered it. */
  readonly calendar?: SchoolYear;
}

function thisYear(years: readonly SchoolYear[], day: LocalDate): Year {
  const current = currentSchoolYear(years, day);
  return current === null ? septemberYear(day, 0) : known(current);
}

function lastYear(years: readonly SchoolYear[], day: LocalDate): Year {
  const ended = years.filter((year) => year.semesters[1].end.date < day);
  const last = ended.toSorted((one, other) => (one.id < other.id ? -1 : 1)).at(-1);
  return last === undefined ? septemberYear(day, -1) : known(last);
}

const known = (year: SchoolYear): Year => ({ begins: year.semesters[0].start.date, calendar: year });

function septemberYear(day: LocalDate, shift: number): Year {
  const first = Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0) + shift;
  return { begins: `${first}-09-01` };
}

/** Away from the origin, so that what is past stays past and the order of days is kept. */
function schoolDay(
  day: LocalDate,
  { origin, holidays }: { readonly origin: LocalDate; readonly holidays: ReadonlySet<LocalDate> },
): LocalDate {
  if (day < origin) return workingDayOnOrBefore(day, holidays);
  return isWorkingDay(day, holidays) ? day : addWorkingDays({ from: day, days: 1, holidays });
}
