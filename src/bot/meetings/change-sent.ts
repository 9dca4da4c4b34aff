/** Puts right, in place, the messages that were sent about a meeting before it changed. */
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { Member, MemberId } from '../../domain/people/organisation.ts';
import { within } from '../../shared/with-timeout.ts';
import { momentOf } from '../core/moment.ts';
import { recipientOf } from '../core/recipient.ts';
import type { Services } from '../core/turn.ts';
import { askedFor, deliveryKey, type MeetingContent } from './send-out.ts';
import { meetingNotice } from './views/meeting-notices.ts';

type What = MeetingContent['what'];

export interface SentMessages {
  readonly kinds: readonly What[];
  readonly members: readonly MemberId[];
  /** What happened to the meeting, which the messages of earlier times say from now on; without it they stay. */
  readonly news?: 'moved' | 'changed';
}

/** What tells somebody that they are invited, as it is now. */
const invited: readonly What[] = ['invitation', 'moved', 'changed'];

/** All that asks this member for two lines. */
export const asksForLines = (member: MemberId): SentMessages => ({
  kinds: [...invited, 'contribution'],
  members: [member],
});

/** All that was sent of it to these. */
export const everythingTo = (members: readonly MemberId[]): Omit<SentMessages, 'news'> => ({
  kinds: [...invited, 'contribution', 'minutes'],
  members,
});

/** Never throws: a message that cannot be changed stays, and what is new is sent besides. */
export async function changeSent(services: Services, meeting: Meeting, sent: SentMessages): Promise<void> {
  const { kinds, members, news } = sent;
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
  readonly news: SentMessages['news'];
}

/** What an old message says from now on; null where it stays as it is. */
function nowSays({ state, people, sequence: now }: Meeting, { member, what, sequence, news }: OneSent): What | null {
  if (!people.includes(member.id)) return 'left';
  if (state === 'cancelled') return 'cancelled';
  return what === 'contribution' || what === 'minutes' || sequence === now ? what : (news ?? null);
}

async function changeOne(services: Services, meeting: Meeting, one: OneSent): Promise<void> {
  const { organisation } = services;
  const { member, what, sequence } = one;
  const key = deliveryKey({ meeting: meeting.id, what, sequence }, member.id);
  const posted = (await services.deliveries.find(organisation.id, key))?.posted;
  const chat = services.chats.find(({ platform }) => platform === posted?.platform);
  if (posted === undefined || chat === undefined) return;
  const says = nowSays(meeting, one);
  if (says === null) return;
  const { to, say } = await recipientOf(services, member);
  const moment = momentOf(services);
  const isAsked = (await askedFor({ ...moment, services }, meeting)).includes(member.id);
  const whole = meetingNotice({ ...moment, member, say }, meeting, { what: says, isAsked });
  // The message that is sent besides says the rest.
  const view = says === 'left' ? { ...whole, blocks: [], actions: [] } : whole;
  await chat.change(organisation.id, to, posted, view);
}
