/** What the people of a meeting are told of it, put together from what is so when it is sent. */

import type { Meeting } from '../../domain/meetings/meeting.ts';
import { endOf } from '../../domain/meetings/slot.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import { momentOf } from '../core/moment.ts';
import type { Compose } from '../outbox/composed.ts';
import { changeSent, everythingTo } from './change-sent.ts';
import { meetingMail } from './meeting-mail.ts';
import { askedFor, type MeetingContent } from './send-out.ts';
import { meetingNotice } from './views/meeting-notices.ts';
import type { MeetingSpeaking } from './views/meeting-words.ts';

export const composeMeeting: Compose<'meeting'> = async (services, { to, content }) => {
  const member = to.kind === 'member' ? memberById(services.organisation, to.member) : null;
  const meeting = await services.meetings.load(services.organisation.id, content.meeting);
  if (member === null || meeting === null) return null;
  const spoken = { ...momentOf(services), member };
  if (!isStillSo(spoken, meeting, content)) return null;
  const { what } = content;
  const isAsked = (await askedFor({ ...spoken, services }, meeting)).includes(member.id);
  const isInCalendar = what !== 'contribution' && what !== 'minutes';
  return {
    view: (say) => meetingNotice({ ...spoken, say }, meeting, { what, isAsked }),
    mail: (say) => meetingMail({ ...spoken, say }, meeting, what),
    ...(isInCalendar && { alsoByMail: true }),
    ...(what === 'left' && {
      sent: () => changeSent(services, meeting, { ...everythingTo([member.id]), news: 'changed' }),
    }),
  };
};

/** What was sent out anew since says more; nobody is asked for what is over or was given. */
function isStillSo(
  { organisation, member, now }: Omit<MeetingSpeaking, 'say'>,
  meeting: Meeting,
  { what, sequence }: MeetingContent,
): boolean {
  const isOver = meeting.slot === undefined || endOf(meeting.slot, organisation.zone) <= now;
  const isAsked = meeting.people.includes(member.id);
  // What was sent out anew meanwhile does not tell them.
  if (what === 'left') return !isAsked && !isOver;
  if (meeting.sequence !== sequence || !isAsked) return false;
  switch (what) {
    case 'invitation':
    case 'moved':
    case 'changed':
      return meeting.state === 'invited' && !isOver;
    case 'cancelled':
      return meeting.state === 'cancelled';
    case 'contribution':
      return meeting.state === 'invited' && !isOver && meeting.contributions.every(({ by }) => by !== member.id);
    case 'minutes':
      return (meeting.state === 'invited' || meeting.state === 'held') && meeting.minutes?.finished === undefined;
    default:
      return what satisfies never;
  }
}
