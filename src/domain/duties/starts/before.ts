/** A rule that counts back from a day that is known: "two weeks before the school year begins". */
import { addMonths } from '../../calendar/local-date.ts';
import type { CalendarDate, SchoolYear } from '../../calendar/school-year.ts';
import { dayBefore } from '../span.ts';
import { freeDaysFor, type Occurrence, type StartAsked, yearInKey, yearsOf } from './asked.ts';

/** Due on the day that is counted back to; what was done in the month before counts for it. */
export const before = (asked: StartAsked<'before'>): readonly Occurrence[] =>
  yearsOf(asked).flatMap((year) =>
    firstDays(year, asked).map(({ date, confirmed }, index) => {
      const due = dayBefore(date, asked.start.by, freeDaysFor(asked));
      return {
        occurrence: `${yearInKey(year)}.${index + 1}`,
        startsOn: addMonths(due, -1),
        due,
        estimated: !confirmed,
      };
    }),
  );

function firstDays({ semesters }: SchoolYear, { start }: StartAsked<'before'>): readonly CalendarDate[] {
  const all = semesters.map((semester) => semester.start);
  return start.of === 'school-year' ? all.slice(0, 1) : all;
}
