/** How the bot writes to people of its own accord in Slack: into their private chat or a channel. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { openQueue } from '../../bot/in-turn.ts';
import { openPace } from '../../bot/pace.ts';
import { type ChatPort, DeliveryFailed, type Recipient } from '../../bot/ports.ts';
import type { View } from '../../bot/view.ts';
import { deliveryFailed, type SlackCode, slackWord } from './errors.ts';
import type { Identity } from './identity.ts';
import { openMessages } from './messages.ts';
import type { SlackOptions } from './options.ts';
import { patience } from './patience.ts';
import { openPrivateChats } from './private-chat.ts';
import { profileOf } from './profile.ts';

export interface SlackPortOptions extends SlackOptions {
  readonly client: WebClient;
  readonly identity: Identity;
}

interface Letter {
  readonly view: View;
  readonly key: string | undefined;
}

const fail = (code: SlackCode, why: string): never => {
  throw new DeliveryFailed(code, why);
};

/**
 * Slack as a `ChatPort`. Sending throws `DeliveryFailed` for whoever and whatever Slack cannot reach, with a code of
 * `errors.ts`.
 */
export function slackPort(options: SlackPortOptions): ChatPort {
  const { client, organisation, say, betweenMessages } = options;
  const messages = openMessages(client, options.log);
  const chats = openPrivateChats(client);
  const pace = openPace({ ...patience, between: betweenMessages ?? patience.betweenMessages });
  const inTurn = openQueue();
  const postIn = async (channel: string, to: Recipient, { view, key }: Letter): Promise<void> => {
    const language = to.kind === 'member' ? to.language : organisation.language;
    await inTurn(channel, async () => {
      if (key !== undefined && to.kind === 'member' && (await wasPosted(client, channel, key))) return;
      await pace(channel);
      await messages.post({ channel }, { view, say: say(language) }, key);
    });
  };
  const post = async (to: Recipient, letter: Letter): Promise<void> => {
    const channel = await channelOf(options, chats.of, to);
    try {
      await postIn(channel, to, letter);
    } catch (error) {
      if (to.kind !== 'member' || slackWord(error) !== 'channel_not_found') throw error;
      // A private chat is perishable: it is opened anew, once.
      chats.forget(channel);
      await postIn(await channelOf(options, chats.of, to), to, letter);
    }
  };
  return {
    platform: 'slack',
    async send(to, recipient, view, key) {
      if (to !== organisation.id) fail('slack-other-organisation', 'no such organisation here');
      if (view.surface === 'form') fail('slack-form-needs-a-tap', 'a form opens only when tapped');
      try {
        await post(recipient, { view, key });
      } catch (error) {
        throw deliveryFailed(error);
      }
    },
  };
}

async function channelOf(
  options: SlackPortOptions,
  chatOf: (user: string) => Promise<string>,
  to: Recipient,
): Promise<string> {
  switch (to.kind) {
    case 'member':
      return chatOf(await userOf(options, to.member));
    case 'channel': {
      const channel = options.organisation.channels.find(({ id }) => id === to.channel);
      return channel?.slack ?? fail('slack-unknown-channel', 'this channel has no Slack id');
    }
    default:
      return to satisfies never;
  }
}

/** The account that is linked to the member, as long as the member has the address by which it was; else the one with that address. */
async function userOf({ organisation, accounts, client, identity }: SlackPortOptions, member: string): Promise<string> {
  const email = organisation.members.find(({ id }) => id === member)?.email?.toLowerCase();
  if (email === undefined) return fail('slack-unknown-member', 'this member has no address');
  const linked = await accounts.ofMember(organisation.id, member);
  const account = linked.find((one) => one.platform === 'slack' && one.email === email);
  if (account !== undefined) return account.user;
  const { user } = await client.users.lookupByEmail({ email });
  const { team } = identity.known() ?? (await identity.ask());
  const isTheirs = profileOf(user, team).emails.some((one) => one.toLowerCase() === email);
  return isTheirs && user?.id !== undefined
    ? user.id
    : fail('slack-unknown-member', 'Slack does not vouch for the address');
}

const messageSchema = z.object({ metadata: z.object({ event_payload: z.object({ key: z.string() }) }) });
/** Messages of a private chat that are looked through for what was posted before. */
const lookedThrough = 50;

/** Whether a message of that key stands in the private chat: an earlier process may have been killed before it could note so. */
async function wasPosted(client: WebClient, channel: string, key: string): Promise<boolean> {
  const { messages = [] } = await client.conversations.history({
    channel,
    limit: lookedThrough,
    include_all_metadata: true,
  });
  return messages.some((one) => messageSchema.safeParse(one).data?.metadata.event_payload.key === key);
}
