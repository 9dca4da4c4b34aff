/** A rule that starts when the owners of a section are called, and is due as they were told. */
import { today as dayOf } from '../../calendar/local-date.ts';
import { dueAfter } from '../span.ts';
import { earlierOf } from '../which-day.ts';
import { freeDaysFor, type Occurrence, type StartAsked } from './asked.ts';

/** None before the call. A span of the rule takes the place of the plan type's days. */
export function called(asked: StartAsked<'called'>): readonly Occurrence[] {
  const { subject, organisation, within } = asked;
  if (subject.kind !== 'section') return [];
  const call = subject.context.plan.called[subject.section.key];
  if (call === undefined) return [];
  const day = dayOf(new Date(call.at), organisation.zone);
  const counting = { countsFirstDay: false, freeDays: freeDaysFor(asked) };
  const due = within === undefined ? call.due : dueAfter(day, within, counting);
  return [{ occurrence: 'call', startsOn: earlierOf(day, due), due, estimated: false }];
}
