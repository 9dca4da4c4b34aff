/** Which dates of a school year are still estimates, for whoever keeps the calendar. */
import { defined } from '../../shared/defined.ts';
import type { LocalDate } from './local-date.ts';
import type { CalendarDate, SchoolCalendar, SchoolYear } from './school-year.ts';

export type EstimatedDate =
  | { readonly kind: 'semester-start'; readonly semester: 1 | 2; readonly date: LocalDate }
  /** `grades`: of these only; otherwise of all that have no end of their own. */
  | {
      readonly kind: 'semester-end';
      readonly semester: 1 | 2;
      readonly date: LocalDate;
      readonly grades?: readonly number[];
    }
  /** A break from `date` to `until`, of which at least one edge is an estimate. */
  | {
      readonly kind: 'holiday';
      readonly date: LocalDate;
      readonly until: LocalDate;
      readonly grades?: readonly number[];
    };

/** The dates of a school year ("2026/2027") that are not confirmed, in the order of the days; none where the organisation has not entered that year. */
export function estimatedDates(
  { schoolYears }: Pick<SchoolCalendar, 'schoolYears'>,
  schoolYear: string,
): readonly EstimatedDate[] {
  const year = schoolYears.find((one) => one.id === schoolYear);
  if (year === undefined) return [];
  const found = [...semesterDates(year), ...otherEnds(year), ...holidays(year)];
  return found.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

function semesterDates({ semesters }: SchoolYear): readonly EstimatedDate[] {
  return ([1, 2] as const).flatMap((semester) => {
    const { start, end } = semesters[semester === 1 ? 0 : 1];
    return [
      ...unsure(start).map((date) => ({ kind: 'semester-start', semester, date }) as const),
      ...unsure(end).map((date) => ({ kind: 'semester-end', semester, date }) as const),
    ];
  });
}

function otherEnds({ otherEnds = [] }: SchoolYear): readonly EstimatedDate[] {
  return otherEnds.flatMap(({ grades, end }) =>
    unsure(end).map((date) => ({ kind: 'semester-end', semester: 2, date, grades }) as const),
  );
}

function holidays({ holidays: breaks }: SchoolYear): readonly EstimatedDate[] {
  return breaks
    .filter(({ start, end }) => !start.confirmed || !end.confirmed)
    .map(({ start, end, grades }) => ({
      kind: 'holiday',
      date: start.date,
      until: end.date,
      ...defined({ grades }),
    }));
}

function unsure({ date, confirmed }: CalendarDate): readonly LocalDate[] {
  return confirmed ? [] : [date];
}
