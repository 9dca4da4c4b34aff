/** How the bot writes to people of its own accord in Teams: into their private chat or a channel. */

import { languageTo } from '../../bot/core/language.ts';
import { endedLink } from '../../bot/ports/accounts.ts';
import { type ChatPort, DeliveryFailed, type Recipient } from '../../bot/ports/chats.ts';
import type { Posted } from '../../bot/ports/delivery.ts';
import type { View } from '../../bot/ports/view.ts';
import { defined } from '../../shared/defined.ts';
import { openQueue } from '../../shared/keyed-queue.ts';
import { openPace, type Pace } from '../../shared/rate-limit.ts';
import type { Connector, ConversationAddress, Message } from './connector.ts';
import { deliveryFailed, type TeamsCode } from './errors.ts';
import { openSentOnce } from './find-posted.ts';
import { openMessages, type Shown } from './messages.ts';
import type { TeamsOptions } from './options.ts';
import { type PrivateChats, placeOf } from './private-chat.ts';
import { profileOf } from './profile.ts';
import { patience } from './timeouts.ts';

export interface TeamsPortOptions
  extends Pick<
    TeamsOptions,
    'config' | 'organisation' | 'accounts' | 'references' | 'arrivals' | 'clock' | 'say' | 'betweenMessages'
  > {
  readonly connector: Connector;
  readonly chats: PrivateChats;
}

const fail = (code: TeamsCode, why: string): never => {
  throw new DeliveryFailed(code, why);
};

const nameOf = (to: Recipient): string => (to.kind === 'member' ? `member ${to.member}` : `channel ${to.channel}`);

/**
 * Teams as a `ChatPort`. Sending throws `DeliveryFailed` for whoever and whatever Teams cannot reach, with a code of
 * `errors.ts`.
 */
export function teamsPort(options: TeamsPortOptions): ChatPort {
  const { organisation, say, connector, betweenMessages } = options;
  const pace = openPace({ ...patience, between: betweenMessages ?? patience.betweenMessages });
  const desk: PortContext = { ...options, pace };
  const inTurn = openQueue();
  const once = openSentOnce<Posted | null>(options);
  const messages = openMessages(connector, options.config);
  const check = (to: string, view: View): void => {
    if (to !== organisation.id) fail('teams-other-organisation', 'no such organisation here');
    if (view.surface === 'form') fail('teams-form-needs-a-tap', 'a form opens only when tapped');
  };
  const shown = (to: Recipient, view: View): Shown => ({
    view,
    say: say(languageTo(organisation, to)),
  });
  return {
    platform: 'teams',
    async send(to, { to: recipient, view, key, mayGo }) {
      check(to, view);
      try {
        const parts = messages.of(shown(recipient, view));
        const work = () => inTurn(nameOf(recipient), () => deliver({ ...desk, mayGo }, recipient, parts));
        return await (key === undefined ? work() : once(key, work));
      } catch (error) {
        throw deliveryFailed(error);
      }
    },
    async change(to, recipient, posted, view) {
      check(to, view);
      const spot = spotOf(posted);
      if (spot === null) return false;
      try {
        return await inTurn(nameOf(recipient), async () => {
          await pace(spot.place.conversation);
          return messages.change(spot.place, spot.message, shown(recipient, view));
        });
      } catch (error) {
        throw deliveryFailed(error);
      }
    },
    reaches: (to, member) => reaches(desk, to, member),
  };
}

interface PortContext extends TeamsPortOptions {
  readonly pace: Pace;
}

/** With what is asked before the first part of a message is posted. */
interface Sending extends PortContext {
  readonly mayGo: (() => Promise<void>) | undefined;
}

async function reaches(desk: PortContext, to: string, member: string): Promise<string | null> {
  try {
    if (to !== desk.organisation.id) fail('teams-other-organisation', 'no such organisation here');
    const user = await userOf(desk, member);
    await desk.chats.write(user, (place) => mustVouch(desk, user, place));
    return null;
  } catch (error) {
    return deliveryFailed(error).code;
  }
}

/** Ends the link of an account that became a guest's, or got another address: Teams tells of neither. */
async function mustVouch(desk: PortContext, user: string, place: ConversationAddress): Promise<void> {
  const { accounts, connector, organisation, references } = desk;
  const account = { platform: 'teams', user } as const;
  const linked = await accounts.find(organisation.id, account);
  if (linked === null) return;
  const [known] = await references.ofAccount(organisation.id, account);
  const { emails } = profileOf(await connector.member(place, known?.address.person ?? user), place.tenant);
  if (emails.some((one) => one.toLowerCase() === linked.email)) return;
  await accounts.link(organisation.id, { ...linked, email: endedLink });
  fail('teams-unknown-member', 'Teams vouches for the address no longer');
}

async function deliver(desk: Sending, to: Recipient, messages: readonly Message[]): Promise<Posted | null> {
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

async function toMember(desk: Sending, member: string, messages: readonly Message[]): Promise<Posted | null> {
  const { chats, connector, pace, mayGo } = desk;
  const user = await userOf(desk, member);
  const sent: Posted[] = [];
  await chats.write(user, async (place) => {
    // Where a chat turns out to be gone, what it has not taken goes to the next.
    for (const message of messages.slice(sent.length)) {
      await pace(place.conversation);
      if (sent.length === 0) await mayGo?.();
      sent.push(postedAt(place, await connector.send(place, alerting(message))));
    }
  });
  return sent[0] ?? null;
}

/** The account that is linked to the member, as long as the member has the address by which it was. */
async function userOf({ organisation, accounts }: PortContext, member: string): Promise<string> {
  const email = organisation.members.find(({ id }) => id === member)?.email?.toLowerCase();
  if (email === undefined) return fail('teams-unknown-member', 'this member has no address');
  const linked = await accounts.ofMember(organisation.id, member);
  const account = linked.find((one) => one.platform === 'teams' && one.email === email);
  return account?.user ?? fail('teams-unknown-member', 'this member was never heard of in Teams');
}

async function toChannel(
  desk: Sending,
  channel: string,
  [first, ...others]: readonly Message[],
): Promise<Posted | null> {
  const { connector, pace, mayGo } = desk;
  const place = await channelPlace(desk, channel);
  if (first === undefined) return null;
  await pace(place.conversation);
  await mayGo?.();
  const thread = await connector.openThread(place, first);
  const inThread = { ...place, conversation: thread.conversation };
  for (const message of others) {
    await pace(place.conversation);
    await connector.send(inThread, message);
  }
  return postedAt(inThread, thread.message);
}

/** Where a channel is: what was last heard from it tells, else what was last heard from Teams at all. */
async function channelPlace({ organisation, references }: PortContext, channel: string): Promise<ConversationAddress> {
  const id = organisation.channels.find((one) => one.id === channel)?.addresses.teams;
  if (id === undefined) return fail('teams-unknown-channel', 'this channel has no Teams id');
  const known =
    (await references.find(organisation.id, { platform: 'teams', id })) ??
    (await references.all(organisation.id, 'teams'))[0];
  if (known === undefined) return fail('teams-not-installed', 'nothing was ever heard from Teams');
  return placeOf({ id, address: known.address });
}

const postedAt = ({ serviceUrl, conversation, bot, tenant }: ConversationAddress, message: string): Posted => ({
  platform: 'teams',
  address: { serviceUrl, conversation, bot, ...defined({ tenant }), message },
});

/** Null for what is no place of a message in Teams. */
function spotOf({
  platform,
  address,
}: Posted): { readonly place: ConversationAddress; readonly message: string } | null {
  const { serviceUrl = '', conversation = '', bot = '', tenant, message = '' } = address;
  if (platform !== 'teams' || conversation === '' || message === '') return null;
  return { place: { serviceUrl, conversation, bot, ...defined({ tenant }) }, message };
}
