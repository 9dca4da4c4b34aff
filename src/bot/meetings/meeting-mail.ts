/** The mail of a meeting and its calendar file: kind, code, day, place and staff; no learner's name, no topic, no answer. */

import type { Meeting } from '../../domain/meetings/meeting.ts';
import { startOf } from '../../domain/meetings/slot.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import { defined } from '../../shared/defined.ts';
import { memberNames } from '../core/views/member-name.ts';
import type { MailWords } from '../outbox/composed.ts';
import type { CalendarEvent } from '../ports/mail.ts';
import type { MeetingContent } from './send-out.ts';
import { type MeetingSpeaking, meetingName, slotWords } from './views/meeting-words.ts';

export function meetingMail(to: MeetingSpeaking, meeting: Meeting, what: MeetingContent['what']): MailWords {
  const { say, organisation } = to;
  const { slot, place, organiser } = meeting;
  const when = slot === undefined ? '' : slotWords(to, slot);
  const calendar = what === 'contribution' || what === 'minutes' ? null : calendarOf(to, meeting, what === 'left');
  const isOff = what === 'cancelled' || what === 'left';
  const subject = say(`meetings.mail.${what}`, { name: meetingName(to, meeting), when });
  const length = say('meetings.length', { count: slot?.minutes ?? 0 });
  const lines = [
    `${subject}.`,
    '',
    say('meetings.mail.when', { when, length }),
    ...(place === undefined ? [] : [say('meetings.mail.place', { place })]),
    say('meetings.mail.organiser', { name: memberNames({ organisation, say }, [organiser]) }),
    '',
    ...(calendar === null ? [] : [say(isOff ? 'meetings.mail.calendar-cancelled' : 'meetings.mail.calendar')]),
    say('meetings.mail.more'),
  ];
  return { subject, text: lines.join('\n'), ...(calendar !== null && { calendar }) };
}

/**
 * Null where nobody could be named as its organiser: a calendar knows people by their addresses.
 * @param withoutThem takes it out of the calendar of this member alone, who need not come any more
 */
function calendarOf(to: MeetingSpeaking, meeting: Meeting, withoutThem: boolean): CalendarEvent | null {
  const { organisation, member: self, say } = to;
  const { id, slot, place, state, sequence, people, organiser } = meeting;
  const addressOf = (member: string) => {
    const found = memberById(organisation, member);
    return found?.email === undefined ? [] : [{ name: found.name, email: found.email }];
  };
  const [from] = addressOf(organiser);
  if (slot === undefined || from === undefined) return null;
  return {
    method: state === 'cancelled' || withoutThem ? 'CANCEL' : 'REQUEST',
    uid: `${id}@${organisation.id}.solis`,
    sequence,
    start: startOf(slot, organisation.zone),
    minutes: slot.minutes,
    summary: meetingName(to, meeting),
    description: say('meetings.mail.calendar-more'),
    ...(withoutThem && { withoutReceiver: true }),
    ...defined({ place }),
    organiser: from,
    people: (withoutThem ? [self.id] : people).flatMap(addressOf),
  };
}
