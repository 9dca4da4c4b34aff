/** What stands in somebody's calendar at this moment: what they owe by day, and the meetings they are invited to; codes alone. */

import type { Meeting } from '../../domain/meetings/meeting.ts';
import { startOf } from '../../domain/meetings/slot.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import { defined } from '../../shared/defined.ts';
import type { Services } from '../core/turn.ts';
import { loadDuties, shownDuties, speakingOf } from '../duties/load-duties.ts';
import { openOf } from '../duties/open-duties.ts';
import { type DutySpeaking, dutyCode, pointWords, type ShownDuty } from '../duties/views/duty-words.ts';
import { meetingName } from '../meetings/views/meeting-words.ts';
import type { CalendarFeed, FeedEntry } from '../ports/feeds.ts';
import { isSecret, memberIn } from './feed-secret.ts';

/** @returns null for an address that serves no more or never did, and where whose it was is a member no more */
export async function readFeed(services: Services, token: string): Promise<CalendarFeed | null> {
  const { organisation } = services;
  const member = memberById(organisation, memberIn(token));
  const feed = member === null ? null : await services.feeds.load(organisation.id, member.id);
  if (member === null || feed === null || !isSecret(token, feed.hash)) return null;
  const scene = await loadDuties(services);
  const say = services.say(feed.language);
  const to = speakingOf(scene, say, null);
  const [open, meetings] = await Promise.all([
    openOf(scene, member),
    services.meetings.list(organisation.id, { member: member.id, since: scene.today }),
  ]);
  const duties = await shownDuties(scene, open);
  return {
    title: say('feed.name'),
    entries: [
      ...duties.map((duty) => dutyEntry(to, duty)),
      ...meetings.flatMap((meeting) => meetingEntry(to, meeting)),
    ],
  };
}

/** As much as a mail says of it: the calendar is kept by somebody else, too. */
function dutyEntry(to: DutySpeaking, duty: ShownDuty): FeedEntry {
  const { say, organisation } = to;
  const { key, due } = duty.obligation;
  const code = dutyCode(to, duty) ?? say('duties.mail.school');
  const point = duty.rule === null ? say('feed.duty') : pointWords(to, duty.rule);
  return {
    uid: `${key}@${organisation.id}.solis`,
    title: `${code}: ${point}`,
    text: say('feed.more'),
    when: due,
  };
}

function meetingEntry(to: DutySpeaking, meeting: Meeting): readonly FeedEntry[] {
  const { organisation, say } = to;
  const { id, slot, state, place } = meeting;
  if (state !== 'invited' || slot === undefined) return [];
  return [
    {
      uid: `${id}@${organisation.id}.solis`,
      title: meetingName(to, meeting),
      text: say('meetings.mail.calendar-more'),
      when: { start: startOf(slot, organisation.zone), minutes: slot.minutes },
      ...defined({ place }),
    },
  ];
}
