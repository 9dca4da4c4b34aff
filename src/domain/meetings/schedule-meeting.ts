/** Whom it brings together and when: choosing, inviting, moving, cancelling. */

import { defined } from '../../shared/defined.ts';
import { sameData } from '../../shared/same-data.ts';
import type { Meeting, Slot } from './meeting.ts';
import { type MeetingActOf, type MeetingAdvance, type MeetingContext, moved, refusedFor } from './meeting-act.ts';
import { startOf } from './slot.ts';

/** People, place and topic may be changed until the meeting begins; after the invitations it is sent out anew. */
export function details({ meeting, organisation, now }: MeetingContext, act: MeetingActOf<'details'>): MeetingAdvance {
  const { state, slot } = meeting;
  if (state !== 'planned' && state !== 'invited') return refusedFor({ why: 'state', state });
  if (meeting.revision !== act.seen) return refusedFor({ why: 'overtaken' });
  if (state === 'invited' && slot !== undefined && startOf(slot, organisation.zone) <= now)
    return refusedFor({ why: 'past' });
  const people = [...new Set([meeting.organiser, ...act.details.people])];
  if (people.length + act.details.guests.length < 2) return refusedFor({ why: 'nobody' });
  const { place: _, topic: __, left: ___, ...rest } = meeting;
  const changed: Meeting = { ...rest, ...act.details, people };
  if (state === 'planned') return moved(changed);
  if (sameData(changed, { ...meeting, left: undefined })) return { kind: 'same', meeting };
  const left = meeting.people.filter((member) => !people.includes(member));
  return moved({ ...changed, ...nextSequence(meeting), ...(left.length > 0 && { left }) });
}

/** The same time again is no move; who said that they come said so of the time that stood. A time that is over cannot be one that people are asked to. */
export function invite({ meeting, organisation, now }: MeetingContext, act: MeetingActOf<'invite'>): MeetingAdvance {
  if (meeting.state !== 'planned' && meeting.state !== 'invited')
    return refusedFor({ why: 'state', state: meeting.state });
  if (meeting.sequence !== act.sequence) return refusedFor({ why: 'overtaken' });
  if (startOf(act.slot, organisation.zone) <= now) return refusedFor({ why: 'past' });
  const place = act.place ?? meeting.place;
  if (meeting.state === 'invited' && sameSlot(meeting.slot, act.slot) && place === meeting.place)
    return { kind: 'same', meeting };
  const { left: _, answers, ...rest } = meeting;
  return moved({
    ...rest,
    ...defined({ place, answers: sameSlot(meeting.slot, act.slot) ? answers : undefined }),
    state: 'invited',
    slot: act.slot,
    sequence: meeting.sequence + 1,
  });
}

const sameSlot = (one: Slot | undefined, other: Slot): boolean =>
  one !== undefined && one.date === other.date && one.time === other.time && one.minutes === other.minutes;

/** What was never sent out is cancelled without a word to anybody, and needs no reason. */
export function cancel({ meeting, member, now }: MeetingContext, act: MeetingActOf<'cancel'>): MeetingAdvance {
  if (meeting.state !== 'planned' && meeting.state !== 'invited')
    return refusedFor({ why: 'state', state: meeting.state });
  if (meeting.sequence !== act.sequence) return refusedFor({ why: 'overtaken' });
  const reason = act.reason.trim();
  if (meeting.state === 'invited' && reason === '') return refusedFor({ why: 'reason-missing' });
  const { left: _, ...rest } = meeting;
  return moved({
    ...rest,
    ...nextSequence(meeting),
    state: 'cancelled',
    cancelled: { by: member.id, at: now, reason },
  });
}

const nextSequence = ({ state, sequence }: Meeting): Pick<Meeting, 'sequence'> => ({
  sequence: state === 'invited' ? sequence + 1 : sequence,
});
