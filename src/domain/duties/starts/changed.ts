/** A rule that starts when something of a plan changed that is to be typed into another system. */
import { changesOf, typingsOf } from '../../plan/typed-elsewhere.ts';
import { dueAfter } from '../span.ts';
import { freeDaysFor, type Occurrence, type StartAsked } from './asked.ts';
import { localDay } from './status-since.ts';

/** One for each time that all was typed in, and one for what changed since; counted, so that what is owed keeps its name. */
export function changed(asked: StartAsked<'changed'>): readonly Occurrence[] {
  const { subject, within } = asked;
  if (subject.kind !== 'plan') return [];
  const typed = typingsOf(subject.context).map(({ at }) => at);
  const changes = changesOf(subject.context).map(({ at }) => at);
  return [...typed, undefined].flatMap((until, place) => {
    const after = typed[place - 1];
    const first = changes.find((at) => (after === undefined || at > after) && (until === undefined || at <= until));
    // What was typed in may have changed again meanwhile, and tells its first day no more.
    const since = first ?? until;
    if (since === undefined) return [];
    const startsOn = localDay(subject.context, since);
    const counting = { countsFirstDay: false, freeDays: freeDaysFor(asked) };
    const due = within === undefined ? startsOn : dueAfter(startsOn, within, counting);
    return [{ occurrence: String(place + 1), startsOn, since, due, estimated: false }];
  });
}
