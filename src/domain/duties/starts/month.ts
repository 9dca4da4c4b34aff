/** A rule that starts on a day of each month of the school year, such as its last working day. */
import { addDays, addMonths, dayOfMonth, type LocalDate, lastOfMonth } from '../../calendar/local-date.ts';
import { type SchoolYear, semesterEndOf } from '../../calendar/school-year.ts';
import { workingDayOnOrBefore } from '../../calendar/working-days.ts';
import { dueAfter } from '../span.ts';
import { freeDaysFor, gradeOfSubject, type Occurrence, type StartAsked, yearsOf } from './asked.ts';

/** A day that nothing starts on but is only due: what was done since the one of the month before counts for it. */
export const month = (asked: StartAsked<'month'>): readonly Occurrence[] =>
  yearsOf(asked).flatMap((year) =>
    monthsOf(year, asked).map((first) => {
      const day = dayIn(first, asked);
      const occurrence = { occurrence: first.slice(0, 7), estimated: false };
      if (asked.within === undefined)
        return { ...occurrence, startsOn: addDays(dayIn(addMonths(first, -1), asked), 1), due: day };
      const counting = { countsFirstDay: true, freeDays: freeDaysFor(asked) };
      return { ...occurrence, startsOn: day, due: dueAfter(day, asked.within, counting) };
    }),
  );

/** The first days of the months that a school year touches. */
function monthsOf(year: SchoolYear, { subject }: StartAsked<'month'>): readonly LocalDate[] {
  const end = semesterEndOf(year, 2, gradeOfSubject(subject)).date;
  const begin = dayOfMonth(year.semesters[0].start.date, 1);
  return Array.from({ length: 12 }, (_, index) => addMonths(begin, index)).filter((first) => first <= end);
}

function dayIn(first: LocalDate, asked: StartAsked<'month'>): LocalDate {
  const { on } = asked.start;
  if (on === 'last-working-day') return workingDayOnOrBefore(lastOfMonth(first), freeDaysFor(asked));
  return dayOfMonth(first, on);
}
