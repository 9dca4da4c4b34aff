/** Puts right, in place, the messages that were sent about a meeting before it changed. */
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { Member } from '../../domain/people/organisation.ts';
import { languageOf } from '../language-of.ts';
import type { World } from '../turn.ts';
import { meetingNotice } from '../views/meeting-notices.ts';
import { speakingTo } from './compose-meeting.ts';
import { deliveryKey, type MeetingContent } from './send-out.ts';

type What = MeetingContent['what'];

/** What an old message of the kind says from now on. */
const nowSays = ({ state }: Meeting, what: What): What =>
  state === 'cancelled' ? 'cancelled' : what === 'invitation' ? 'moved' : what;

export interface Sent {
  readonly kinds: readonly What[];
  readonly members: readonly string[];
}

/** All that was sent of it to its people. */
export const everything = ({ people }: Meeting): Sent => ({
  kinds: ['invitation', 'moved', 'contribution', 'minutes'],
  members: people,
});

/** Never throws: a message that cannot be changed stays, and what is new is sent besides. */
export async function changeSent(world: World, meeting: Meeting, { kinds, members }: Sent): Promise<void> {
  const found = members.flatMap((id) => memberById(world.organisation, id) ?? []);
  for (const member of found) {
    for (let sequence = 1; sequence <= meeting.sequence; sequence += 1) {
      for (const what of kinds) {
        try {
          await changeOne(world, meeting, { member, what, sequence });
        } catch (error) {
          world.report('a message of a meeting could not be changed', error, {
            meeting: meeting.id,
            member: member.id,
          });
        }
      }
    }
  }
}

interface OneSent {
  readonly member: Member;
  readonly what: What;
  readonly sequence: number;
}

async function changeOne(world: World, meeting: Meeting, { member, what, sequence }: OneSent): Promise<void> {
  const { organisation } = world;
  const key = deliveryKey({ meeting: meeting.id, what, sequence }, member.id);
  const posted = (await world.deliveries.find(organisation.id, key))?.posted;
  const chat = world.chats.find(({ platform }) => platform === posted?.platform);
  if (posted === undefined || chat === undefined) return;
  const conversation = await world.conversations.load(organisation.id, member.id);
  const language = languageOf(organisation, member, conversation);
  const view = meetingNotice(
    { ...speakingTo(world, member), say: world.say(language) },
    meeting,
    nowSays(meeting, what),
  );
  await chat.change(organisation.id, { kind: 'member', member: member.id, language }, posted, view);
}
