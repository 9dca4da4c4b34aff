/** A rule that starts on a day of each school year, such as "by 5 September". */
import { addMonths, dayOfMonth, type LocalDate } from '../../calendar/local-date.ts';
import type { SchoolYear } from '../../calendar/school-year.ts';
import { dueAfter } from '../span.ts';
import { freeDaysFor, type Occurrence, type StartAsked, yearInKey, yearsOf } from './asked.ts';

/** A day that nothing starts on but is only due: what was done in the month before it counts for it. */
export const date = (asked: StartAsked<'date'>): readonly Occurrence[] =>
  yearsOf(asked).map((year) => {
    const day = dayIn(year, asked.start);
    const occurrence = { occurrence: yearInKey(year), estimated: false };
    if (asked.within === undefined) return { ...occurrence, startsOn: addMonths(day, -1), due: day };
    const counting = { countsFirstDay: true, freeDays: freeDaysFor(asked) };
    return { ...occurrence, startsOn: day, due: dueAfter(day, asked.within, counting) };
  });

/** A school year goes on until the next begins: a day of August is the last of it. */
function dayIn({ semesters }: SchoolYear, { month, day }: StartAsked<'date'>['start']): LocalDate {
  const [year, first] = semesters[0].start.date.split('-').map(Number);
  const firstDay = `${(year ?? 0) + (month < (first ?? 0) ? 1 : 0)}-${String(month).padStart(2, '0')}-01`;
  return dayOfMonth(firstDay, day);
}
