/** A rule that starts on the first or last day of a semester. */
import { addDays } from '../../calendar/local-date.ts';
import { type SchoolYear, semesterEndOf } from '../../calendar/school-year.ts';
import { dueAfter } from '../span.ts';
import { freeDaysFor, gradeOfSubject, type Occurrence, type StartAsked, yearInKey, yearsOf } from './asked.ts';
import { daysBeforeEnd, type SemesterNumber, semesterOfSubject } from './semester-of-subject.ts';

export const semester = (asked: StartAsked<'semester'>): readonly Occurrence[] =>
  yearsOf(asked).flatMap((year) => semestersOf(asked).map((number) => occurrenceOf(asked, year, number)));

/** Those the rule names; of a section that closes one of them ("evaluation at the end of semester 1") that one alone. */
function semestersOf({ start, subject }: StartAsked<'semester'>): readonly SemesterNumber[] {
  const named: readonly SemesterNumber[] = start.semester === 'each' ? [1, 2] : [start.semester];
  const own = semesterOfSubject(subject);
  return own === null ? named : named.filter((number) => number === own);
}

function occurrenceOf(asked: StartAsked<'semester'>, year: SchoolYear, number: SemesterNumber): Occurrence {
  const { start, subject, within } = asked;
  const isStart = start.edge === 'start';
  const day = isStart ? year.semesters[number - 1]?.start : semesterEndOf(year, number, gradeOfSubject(subject));
  const edge = day ?? year.semesters[0].start;
  const counting = { countsFirstDay: isStart, freeDays: freeDaysFor(asked) };
  return {
    occurrence: `${yearInKey(year)}.${number}`,
    startsOn: isStart ? edge.date : addDays(edge.date, -daysBeforeEnd(subject)),
    due: within === undefined ? edge.date : dueAfter(edge.date, within, counting),
    estimated: !edge.confirmed,
  };
}
