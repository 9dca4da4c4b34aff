/** Puts right, in place, the messages that were sent about a meeting before it changed. */
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { Member, MemberId } from '../../domain/people/organisation.ts';
import { within } from '../../shared/with-timeout.ts';
import { momentOf } from '../core/moment.ts';
import { recipientOf } from '../core/recipient.ts';
import type { Services } from '../core/turn.ts';
import { deliveryKey, type MeetingContent } from './send-out.ts';
import { meetingNotice } from './views/meeting-notices.ts';

type What = MeetingContent['what'];

export interface SentMessages {
  readonly kinds: readonly What[];
  readonly members: readonly MemberId[];
  /** What happened to the meeting; without it, another time. */
  readonly news?: 'changed';
}

/** All that was sent of it to its people, and to those who were among them before. */
export const everything = ({ people }: Meeting, before: Meeting): Omit<SentMessages, 'news'> => ({
  kinds: ['invitation', 'moved', 'changed', 'contribution', 'minutes'],
  members: [...new Set([...people, ...before.people])],
});

/** Never throws: a message that cannot be changed stays, and what is new is sent besides. */
export async function changeSent(services: Services, meeting: Meeting, sent: SentMessages): Promise<void> {
  const { kinds, members, news = 'moved' } = sent;
  const found = members.flatMap((id) => memberById(services.organisation, id) ?? []);
  for (const member of found) {
    for (let sequence = 1; sequence <= meeting.sequence; sequence += 1) {
      for (const what of kinds) {
        try {
          await changeOne(services, meeting, { member, what, sequence, news });
        } catch (error) {
          services.report('delivery.unchanged', error, {
            meeting: meeting.id,
            member: member.id,
          });
        }
      }
    }
  }
}

/** Milliseconds for which an answer waits. */
const answerWaits = 1_000;

/**
 * Changes messages one of which the answer may be about to replace: they are changed first, so that the answer stays. A platform that is slow does not hold the answer up.
 */
export async function changeBeforeAnswer(services: Services, meeting: Meeting, sent: SentMessages): Promise<void> {
  await within(changeSent(services, meeting, sent), answerWaits);
}

interface OneSent {
  readonly member: Member;
  readonly what: What;
  readonly sequence: number;
  readonly news: 'moved' | 'changed';
}

/** What an old message says from now on. */
function nowSays({ state, people, sequence: now }: Meeting, { member, what, sequence, news }: OneSent): What {
  if (!people.includes(member.id)) return 'left';
  if (state === 'cancelled') return 'cancelled';
  return what === 'contribution' || what === 'minutes' || sequence === now ? what : news;
}

async function changeOne(services: Services, meeting: Meeting, one: OneSent): Promise<void> {
  const { organisation } = services;
  const { member, what, sequence } = one;
  const key = deliveryKey({ meeting: meeting.id, what, sequence }, member.id);
  const posted = (await services.deliveries.find(organisation.id, key))?.posted;
  const chat = services.chats.find(({ platform }) => platform === posted?.platform);
  if (posted === undefined || chat === undefined) return;
  const { to, say } = await recipientOf(services, member);
  const says = nowSays(meeting, one);
  const whole = meetingNotice({ ...momentOf(services), member, say }, meeting, says);
  // The message that is sent besides says the rest.
  const view = says === 'left' ? { ...whole, blocks: [], actions: [] } : whole;
  await chat.change(organisation.id, to, posted, view);
}
