/** How the bot writes to people of its own accord in Slack: into their private chat or a channel. */

import type { WebClient } from '@slack/web-api';
import { languageTo } from '../../bot/core/language.ts';
import { endedLink } from '../../bot/ports/accounts.ts';
import { type ChatPort, DeliveryFailed, type Recipient } from '../../bot/ports/chats.ts';
import type { Posted } from '../../bot/ports/delivery.ts';
import type { View } from '../../bot/ports/view.ts';
import { openQueue } from '../../shared/keyed-queue.ts';
import { openPace } from '../../shared/rate-limit.ts';
import { deliveryFailed, type SlackCode, slackWord } from './errors.ts';
import { findPosted } from './find-posted.ts';
import type { Identity } from './identity.ts';
import { openMessages, type PostedMessage, type Shown } from './messages.ts';
import type { SlackOptions } from './options.ts';
import { openPrivateChats } from './private-chat.ts';
import { profileOf } from './profile.ts';
import { patience } from './timeouts.ts';

export interface SlackPortOptions extends SlackOptions {
  readonly client: WebClient;
  readonly identity: Identity;
}

interface KeyedView {
  readonly view: View;
  readonly key: string | undefined;
  /** It cannot stand there already. */
  readonly isNew: boolean;
  readonly mayGo: (() => Promise<void>) | undefined;
}

const fail = (code: SlackCode, why: string): never => {
  throw new DeliveryFailed(code, why);
};

/**
 * Slack as a `ChatPort`. Sending throws `DeliveryFailed` for whoever and whatever Slack cannot reach, with a code of
 * `errors.ts`.
 */
export function slackPort(options: SlackPortOptions): ChatPort {
  const { organisation } = options;
  const writer = openWriter(options);
  const check = (to: string, view: View): void => {
    if (to !== organisation.id) fail('slack-other-organisation', 'no such organisation here');
    if (view.surface === 'form') fail('slack-form-needs-a-tap', 'a form opens only when tapped');
  };
  return {
    platform: 'slack',
    async send(to, { to: recipient, view, key, isNew = false, mayGo }) {
      check(to, view);
      try {
        const { channel, ts } = await writer.post(recipient, { view, key, isNew, mayGo });
        return { platform: 'slack', address: { channel, ts } };
      } catch (error) {
        throw deliveryFailed(error);
      }
    },
    async change(to, recipient, posted, view) {
      check(to, view);
      const message = messageAt(posted);
      if (message === null) return false;
      try {
        return await writer.change(recipient, message, view);
      } catch (error) {
        throw deliveryFailed(error);
      }
    },
    async reaches(to, member) {
      try {
        if (to !== organisation.id) return 'slack-other-organisation';
        const user = await userOf(options, member);
        await mustVouch(options, user, member);
        // Asked anew each time: what was known of a chat may be old.
        await options.client.conversations.open({ users: user });
        return null;
      } catch (error) {
        return deliveryFailed(error).code;
      }
    },
  };
}

function messageAt({ platform, address }: Posted): PostedMessage | null {
  const { channel = '', ts = '' } = address;
  return platform === 'slack' && channel !== '' && ts !== '' ? { channel, ts } : null;
}

/** Every method throws what the Web API throws. */
interface Writer {
  post(to: Recipient, letter: KeyedView): Promise<PostedMessage>;
  change(to: Recipient, message: PostedMessage, view: View): Promise<boolean>;
}

function openWriter(options: SlackPortOptions): Writer {
  const { client, organisation, say, betweenMessages } = options;
  const messages = openMessages(client, options.log);
  const chats = openPrivateChats(client);
  const pace = openPace({ ...patience, between: betweenMessages ?? patience.betweenMessages });
  const inTurn = openQueue();
  const shown = (to: Recipient, view: View): Shown => ({
    view,
    say: say(languageTo(organisation, to)),
  });
  const channelOf = async (to: Recipient): Promise<string> => {
    if (to.kind === 'channel') return slackChannel(options, to.channel);
    const user = await userOf(options, to.member);
    return chats.known(user) ?? (await notedChat(options, user)) ?? chats.of(user);
  };
  const postIn = (channel: string, to: Recipient, { view, key, isNew, mayGo }: KeyedView): Promise<PostedMessage> =>
    inTurn(channel, async () => {
      const mayStand = key !== undefined && !isNew && to.kind === 'member';
      const before = mayStand ? await findPosted(client, { channel, key }) : null;
      if (before !== null) return { channel, ts: before };
      await pace(channel);
      await mayGo?.();
      return messages.post({ channel }, shown(to, view), key);
    });
  return {
    post: async (to, letter) => {
      const channel = await channelOf(to);
      try {
        return await postIn(channel, to, letter);
      } catch (error) {
        if (to.kind !== 'member' || slackWord(error) !== 'channel_not_found') throw error;
        // A private chat is perishable: it is opened anew, once.
        chats.forget(channel);
        await options.references.lose(organisation.id, { platform: 'slack', id: channel }, 'slack-unknown-channel');
        return postIn(await channelOf(to), to, letter);
      }
    },
    change: (to, message, view) =>
      inTurn(message.channel, async () => {
        await pace(message.channel);
        return messages.change(message, shown(to, view));
      }),
  };
}

/** Where the person last wrote to the bot: it need not be opened, which Slack allows far more rarely than a message. */
async function notedChat({ organisation, references }: SlackPortOptions, user: string): Promise<string | undefined> {
  const noted = await references.ofAccount(organisation.id, { platform: 'slack', user });
  return noted.find(({ lost }) => lost === undefined)?.id;
}

const slackChannel = ({ organisation }: SlackPortOptions, channel: string): string =>
  organisation.channels.find(({ id }) => id === channel)?.addresses.slack ??
  fail('slack-unknown-channel', 'this channel has no Slack id');

/** Ends the link of an account that became a guest's, or got another address, while nobody told us. */
async function mustVouch(asking: SlackPortOptions, user: string, member: string): Promise<void> {
  const { accounts, organisation } = asking;
  const linked = await accounts.find(organisation.id, { platform: 'slack', user });
  if (linked === null || linked.member !== member) return;
  const { user: told } = await asking.client.users.info({ user });
  const { team } = asking.identity.known() ?? (await asking.identity.ask());
  const { emails } = profileOf(told, { team, organisation });
  if (emails.some((one) => one.toLowerCase() === linked.email)) return;
  await accounts.link(organisation.id, { ...linked, email: endedLink });
  throw new DeliveryFailed(unknown, 'Slack vouches for the address no longer');
}

interface Asking extends Pick<SlackOptions, 'organisation' | 'accounts'> {
  readonly client: WebClient;
  readonly identity: Identity;
}

const unknown: SlackCode = 'slack-unknown-member';

/**
 * The account that is linked to the member, as long as the member has the address by which it was; else the one with that
 * address. Throws a `DeliveryFailed` where there is none, and what the Web API throws.
 */
async function userOf({ organisation, accounts, client, identity }: Asking, member: string): Promise<string> {
  const email = organisation.members.find(({ id }) => id === member)?.email?.toLowerCase();
  if (email === undefined) throw new DeliveryFailed(unknown, 'this member has no address');
  const linked = await accounts.ofMember(organisation.id, member);
  const account = linked.find((one) => one.platform === 'slack' && one.email === email);
  if (account !== undefined) return account.user;
  const { user } = await client.users.lookupByEmail({ email });
  const { team } = identity.known() ?? (await identity.ask());
  const isTheirs = profileOf(user, { team, organisation }).emails.some((one) => one.toLowerCase() === email);
  if (isTheirs && user?.id !== undefined) return user.id;
  throw new DeliveryFailed(unknown, 'Slack does not vouch for the address');
}
