/** How the bot writes to people of its own accord in Teams: into their private chat or a channel. */
import { openQueue } from '../../bot/in-turn.ts';
import { openPace, type Pace } from '../../bot/pace.ts';
import { type ChatPort, DeliveryFailed, type Recipient } from '../../bot/ports.ts';
import type { Connector, Message, Place } from './connector.ts';
import { deliveryFailed, type TeamsCode } from './errors.ts';
import { messagesOf } from './messages.ts';
import type { TeamsOptions } from './options.ts';
import { patience } from './patience.ts';
import { type PrivateChats, placeOf } from './private-chat.ts';
import { openSentOnce } from './sent-once.ts';

export interface TeamsPortOptions
  extends Pick<
    TeamsOptions,
    'organisation' | 'accounts' | 'references' | 'arrivals' | 'clock' | 'say' | 'betweenMessages'
  > {
  readonly connector: Connector;
  readonly chats: PrivateChats;
}

const fail = (code: TeamsCode, why: string): never => {
  throw new DeliveryFailed(code, why);
};

/**
 * Teams as a `ChatPort`. Sending throws `DeliveryFailed` for whoever and whatever Teams cannot reach, with a code of
 * `errors.ts`.
 */
export function teamsPort(options: TeamsPortOptions): ChatPort {
  const { organisation, say, betweenMessages } = options;
  const desk: Desk = {
    ...options,
    pace: openPace({ ...patience, between: betweenMessages ?? patience.betweenMessages }),
  };
  const inTurn = openQueue();
  const once = openSentOnce(options);
  return {
    platform: 'teams',
    async send(to, recipient, view, key) {
      if (to !== organisation.id) fail('teams-other-organisation', 'no such organisation here');
      if (view.surface === 'form') fail('teams-form-needs-a-tap', 'a form opens only when tapped');
      const language = recipient.kind === 'member' ? recipient.language : organisation.language;
      const messages = messagesOf({ view, say: say(language) });
      const whom = recipient.kind === 'member' ? `member ${recipient.member}` : `channel ${recipient.channel}`;
      try {
        const work = () => inTurn(whom, () => deliver(desk, recipient, messages));
        await (key === undefined ? work() : once(key, work));
      } catch (error) {
        throw deliveryFailed(error);
      }
    },
  };
}

interface Desk extends TeamsPortOptions {
  readonly pace: Pace;
}

async function deliver(desk: Desk, to: Recipient, messages: readonly Message[]): Promise<void> {
  switch (to.kind) {
    case 'member':
      return toMember(desk, to.member, messages);
    case 'channel':
      return toChannel(desk, to.channel, messages);
    default:
      return to satisfies never;
  }
}

/** A message that the bot writes of its own accord is told in the person's feed, as one of a colleague is. */
const alerting = (message: Message): Message => ({ ...message, channelData: { notification: { alert: true } } });

async function toMember(desk: Desk, member: string, messages: readonly Message[]): Promise<void> {
  const { chats, connector, pace } = desk;
  const user = await userOf(desk, member);
  let sent = 0;
  await chats.write(user, async (place) => {
    // Where a chat turns out to be gone, what it has not taken goes to the next.
    for (const message of messages.slice(sent)) {
      await pace(place.conversation);
      await connector.send(place, alerting(message));
      sent += 1;
    }
  });
}

/** The account that is linked to the member, as long as the member has the address by which it was. */
async function userOf({ organisation, accounts }: Desk, member: string): Promise<string> {
  const email = organisation.members.find(({ id }) => id === member)?.email?.toLowerCase();
  if (email === undefined) return fail('teams-unknown-member', 'this member has no address');
  const linked = await accounts.ofMember(organisation.id, member);
  const account = linked.find((one) => one.platform === 'teams' && one.email === email);
  return account?.user ?? fail('teams-unknown-member', 'this member was never heard of in Teams');
}

async function toChannel(desk: Desk, channel: string, [first, ...others]: readonly Message[]): Promise<void> {
  const { connector, pace } = desk;
  const place = await channelPlace(desk, channel);
  if (first === undefined) return;
  await pace(place.conversation);
  const thread = await connector.openThread(place, first);
  for (const message of others) {
    await pace(place.conversation);
    await connector.send({ ...place, conversation: thread }, message);
  }
}

/** Where a channel is: what was last heard from it tells, else what was last heard from Teams at all. */
async function channelPlace({ organisation, references }: Desk, channel: string): Promise<Place> {
  const id = organisation.channels.find((one) => one.id === channel)?.teams;
  if (id === undefined) return fail('teams-unknown-channel', 'this channel has no Teams id');
  const known =
    (await references.find(organisation.id, { platform: 'teams', id })) ??
    (await references.all(organisation.id, 'teams'))[0];
  if (known === undefined) return fail('teams-not-installed', 'nothing was ever heard from Teams');
  return placeOf({ id, address: known.address });
}
