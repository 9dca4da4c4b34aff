/** A rule that starts when a meeting was held. */
import type { LocalDate } from '../../calendar/local-date.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { dueAfter } from '../span.ts';
import { freeDaysFor, type Occurrence, type StartAsked } from './asked.ts';

export function meeting(asked: StartAsked<'meeting'>): readonly Occurrence[] {
  const { subject, within, today } = asked;
  const startsOn = subject.kind === 'meeting' ? heldOn(subject.meeting, today) : null;
  if (startsOn === null) return [];
  const counting = { countsFirstDay: false, freeDays: freeDaysFor(asked) };
  const due = within === undefined ? startsOn : dueAfter(startsOn, within, counting);
  return [{ occurrence: 'held', startsOn, due, estimated: false }];
}

/** The day on which a meeting was held; null where it was not. One that nobody cancelled was, once its day is over. */
export function heldOn({ state, slot, minutes }: Meeting, today: LocalDate): LocalDate | null {
  if (state === 'held') return minutes?.date ?? slot?.date ?? null;
  return state === 'invited' && slot !== undefined && slot.date < today ? slot.date : null;
}
