/** A rule that asks for something so many times a school year: once in each part of it. */
import { addDays, daysBetween } from '../../calendar/local-date.ts';
import { type CalendarDate, type SchoolYear, semesterEndOf } from '../../calendar/school-year.ts';
import { gradeOfSubject, type Occurrence, type StartAsked, yearInKey, yearsOf } from './asked.ts';
import { semesterOfSection } from './semester-of-subject.ts';

interface Part {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** Twice a year is once each semester; any other number divides the year evenly. */
export const recurrence = (asked: StartAsked<'recurrence'>): readonly Occurrence[] =>
  yearsOf(asked).flatMap((year) =>
    partsOf(year, asked)
      .map((part, index) => ({ ...part, occurrence: `${yearInKey(year)}.${index + 1}` }))
      .filter((part) => isOwnPart(year, asked, part))
      .map(({ occurrence, start, end }) => ({
        occurrence,
        startsOn: start.date,
        due: end.date,
        estimated: !start.confirmed || !end.confirmed,
      })),
  );

function partsOf(year: SchoolYear, { start: { times }, subject }: StartAsked<'recurrence'>): readonly Part[] {
  const [first, second] = year.semesters;
  const end = semesterEndOf(year, 2, gradeOfSubject(subject));
  if (times === 2) return [first, { start: second.start, end }];
  const days = daysBetween(first.start.date, end.date) + 1;
  const edge = (index: number) => addDays(first.start.date, Math.round((days * index) / times));
  const confirmed = first.start.confirmed && end.confirmed;
  return Array.from({ length: times }, (_, index) => ({
    start: { date: edge(index), confirmed },
    end: { date: addDays(edge(index + 1), -1), confirmed },
  }));
}

/** A section that closes a semester is owed in the part which that semester ends in, and in no other. */
function isOwnPart(year: SchoolYear, { subject }: StartAsked<'recurrence'>, { start, end }: Part): boolean {
  const own = subject.kind === 'section' ? semesterOfSection(subject.context.type, subject.section.type) : null;
  if (own === null) return true;
  const last = semesterEndOf(year, own, gradeOfSubject(subject)).date;
  return start.date <= last && last <= end.date;
}
