/** What people bring to a meeting beforehand, and what becomes of its agreements afterwards. */
import type { Agreement } from './meeting.ts';
import { type MeetingActOf, type MeetingAdvance, type MeetingContext, moved, refusedFor } from './meeting-act.ts';
import { endOf } from './slot.ts';

/** Two lines of whoever is asked; written again, they take the place of the first ones. */
export function contribute({ meeting, member, now }: MeetingContext, act: MeetingActOf<'contribute'>): MeetingAdvance {
  if (!meeting.people.includes(member.id)) return refusedFor({ why: 'no-right' });
  if (meeting.state !== 'invited') return refusedFor({ why: 'state', state: meeting.state });
  const others = meeting.contributions.filter((one) => one.by !== member.id);
  const mine = meeting.contributions.find((one) => one.by === member.id);
  if (mine?.text === act.text) return { kind: 'same', meeting };
  return moved({ ...meeting, contributions: [...others, { by: member.id, at: now, text: act.text }] });
}

/** Whether somebody comes, who may say so anew until the meeting is over; its organiser does. */
export function answer(
  { meeting, member, organisation, now }: MeetingContext,
  act: MeetingActOf<'answer'>,
): MeetingAdvance {
  const { people, organiser, state, slot, sequence, answers = [] } = meeting;
  if (!people.includes(member.id) || organiser === member.id) return refusedFor({ why: 'no-right' });
  const isOver = slot !== undefined && endOf(slot, organisation.zone) <= now;
  if (state !== 'invited' || isOver) return refusedFor({ why: 'state', state });
  if (sequence !== act.sequence) return refusedFor({ why: 'overtaken' });
  const { comes } = act;
  if ((answers.find(({ by }) => by === member.id)?.comes ?? null) === comes) return { kind: 'same', meeting };
  const others = answers.filter(({ by }) => by !== member.id);
  const given = comes === null ? [] : [{ by: member.id, at: now, comes }];
  return moved({ ...meeting, answers: [...others, ...given] });
}

/** Done, or open again: by its holder, or whoever runs the meeting. */
export function agreementState(
  { meeting, member, now }: MeetingContext,
  act: MeetingActOf<'agreement-state'>,
): MeetingAdvance {
  const { minutes } = meeting;
  const agreement = minutes?.agreements.find((one) => one.id === act.id);
  if (minutes?.finished === undefined || agreement === undefined || agreement.row !== undefined)
    return refusedFor({ why: 'no-such' });
  if ((agreement.done !== undefined) === act.done) return { kind: 'same', meeting };
  const { done: _, ...open } = agreement;
  const next: Agreement = act.done ? { ...open, done: { by: member.id, at: now } } : open;
  const agreements = minutes.agreements.map((one) => (one.id === act.id ? next : one));
  return moved({ ...meeting, minutes: { ...minutes, agreements } });
}
