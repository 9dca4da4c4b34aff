/** A rule that starts when a learner was entered in the register of those who may need support; what was put off is due anew. */
import { addMonths, today as dayOf } from '../../calendar/local-date.ts';
import { dueAfter } from '../span.ts';
import { freeDaysFor, type Occurrence, type StartAsked } from './asked.ts';

/** A proposal: the rules name no day for what is put off. */
const monthsPutOff = 1;

export function entered(asked: StartAsked<'entered'>): readonly Occurrence[] {
  const { subject, organisation, within } = asked;
  if (subject.kind !== 'entry') return [];
  const { at, decided } = subject.entry;
  const occurrence = { occurrence: 'decision', estimated: false };
  if (decided?.decision === 'later') {
    const startsOn = dayOf(new Date(decided.at), organisation.zone);
    return [{ ...occurrence, startsOn, due: addMonths(startsOn, monthsPutOff) }];
  }
  const startsOn = dayOf(new Date(at), organisation.zone);
  const counting = { countsFirstDay: false, freeDays: freeDaysFor(asked) };
  return [{ ...occurrence, startsOn, due: within === undefined ? startsOn : dueAfter(startsOn, within, counting) }];
}
