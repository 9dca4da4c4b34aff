/** A rule that starts on the day on which it was decided that a learner needs a plan. */
import { dueAfter } from '../span.ts';
import { freeDaysFor, type Occurrence, type StartAsked } from './asked.ts';

/** One for each school year. */
export function decided(asked: StartAsked<'decided'>): readonly Occurrence[] {
  const { subject, within } = asked;
  if (subject.kind !== 'needed-plan') return [];
  const { since, schoolYear } = subject;
  const counting = { countsFirstDay: false, freeDays: freeDaysFor(asked) };
  const due = within === undefined ? since : dueAfter(since, within, counting);
  return [{ occurrence: schoolYear.replaceAll('/', '-'), startsOn: since, due, estimated: false }];
}
