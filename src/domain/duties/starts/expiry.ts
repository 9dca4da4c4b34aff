/** A rule that starts so long before the period of a plan ends. */
import { lastDayOf } from '../../plan/period.ts';
import { dayBefore, dueAfter } from '../span.ts';
import { freeDaysFor, gradeOfSubject, type Occurrence, type StartAsked } from './asked.ts';

/** Due by the last day of the period, unless a span says sooner; none for a plan that runs until it is ended. */
export function expiry(asked: StartAsked<'expiry'>): readonly Occurrence[] {
  const { subject, organisation, start, within } = asked;
  if (!('context' in subject)) return [];
  const end = lastDayOf(subject.context.plan.period, organisation.schoolYears, gradeOfSubject(subject));
  if (end === null) return [];
  const freeDays = freeDaysFor(asked);
  const startsOn = dayBefore(end.date, start.by, freeDays);
  const due = within === undefined ? end.date : dueAfter(startsOn, within, { countsFirstDay: true, freeDays });
  return [{ occurrence: 'end', startsOn, due, estimated: !end.confirmed }];
}
