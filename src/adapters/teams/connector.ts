/** The connector of Teams: sends and changes messages, opens chats and threads, asks who somebody is. */
import { type Activity, type ConversationReference, TurnContext } from 'botbuilder';
import { defined } from '../../shared/defined.ts';
import { within } from '../../shared/with-timeout.ts';
import type { Microsoft } from './microsoft.ts';
import { patiently } from './retry.ts';
import { patience } from './timeouts.ts';

/** Where a message goes. */
export interface ConversationAddress {
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly bot: string;
  readonly tenant?: string;
}

export type Message = Partial<Activity>;

interface Thread {
  readonly conversation: string;
  /** Id of its first message. */
  readonly message: string;
}

interface NewChat {
  readonly serviceUrl: string;
  readonly bot: string;
  readonly tenant: string;
  /** The person's id for this bot, or in the directory. */
  readonly person: string;
}

/** Every method waits where Microsoft is busy, and throws what its last try threw. */
export interface Connector {
  /** Gives the id of the message. @param below id of the message that it answers */
  send(place: ConversationAddress, message: Message, below?: string): Promise<string>;
  update(place: ConversationAddress, id: string, message: Message): Promise<void>;
  /** Gives the private chat of a person with the bot, where the app is installed for them. */
  openChat(chat: NewChat): Promise<string>;
  /** Begins a thread in a channel. */
  openThread(channel: ConversationAddress, message: Message): Promise<Thread>;
  /** What the roster of a conversation says of somebody. */
  member(place: ConversationAddress, person: string): Promise<unknown>;
}

export function openConnector({ connectorTo }: Pick<Microsoft, 'connectorTo'>): Connector {
  const to = async (serviceUrl: string) => (await connectorTo(serviceUrl)).conversations;
  const once = { repeatable: false };
  const often = { repeatable: true };
  return {
    send: (place, message, below) =>
      patiently(async () => {
        const { serviceUrl, conversation } = place;
        const conversations = await to(serviceUrl);
        const activity = addressed(place, message, below);
        const sending =
          below === undefined
            ? conversations.sendToConversation(conversation, activity)
            : conversations.replyToActivity(conversation, below, activity);
        return (await bounded(sending)).id;
      }, once),
    update: (place, id, message) =>
      patiently(async () => {
        const conversations = await to(place.serviceUrl);
        await bounded(conversations.updateActivity(place.conversation, id, { ...addressed(place, message), id }));
      }, often),
    openChat: ({ serviceUrl, bot, tenant, person }) =>
      patiently(async () => {
        const asked = {
          isGroup: false,
          bot: { id: bot, name: '' },
          members: [{ id: person, name: '' }],
          ...(tenant !== '' && { tenantId: tenant, channelData: { tenant: { id: tenant } } }),
        };
        return (await bounded((await to(serviceUrl)).createConversation(asked as never))).id;
      }, often),
    openThread: (channel, message) =>
      patiently(async () => {
        const { serviceUrl, conversation, bot, tenant } = channel;
        const channelData = { channel: { id: conversation }, ...(tenant !== undefined && { tenant: { id: tenant } }) };
        const asked = { isGroup: true, bot: { id: bot, name: '' }, channelData, activity: message };
        const { id, activityId } = await bounded((await to(serviceUrl)).createConversation(asked as never));
        return { conversation: id, message: activityId ?? /;messageid=(.+)$/.exec(id)?.[1] ?? '' };
      }, once),
    member: ({ serviceUrl, conversation }, person) =>
      patiently(async () => bounded((await to(serviceUrl)).getConversationMember(conversation, person)), often),
  };
}

function addressed(
  { serviceUrl, conversation, bot, tenant }: ConversationAddress,
  message: Message,
  below?: string,
): Activity {
  const reference: ConversationReference = {
    channelId: 'msteams',
    serviceUrl,
    conversation: { id: conversation, ...defined({ tenantId: tenant }) } as never,
    bot: { id: bot, name: '' },
    ...defined({ activityId: below }),
  };
  return TurnContext.applyConversationReference({ ...message }, reference) as Activity;
}

/** The request has a limit, but asking for its token has none. */
async function bounded<T>(call: Promise<T>): Promise<T> {
  const waited = await within(call, patience.call * 2);
  if (waited.kind === 'done') return waited.value;
  throw Object.assign(new Error('Teams: no answer'), { name: 'TimeoutError' });
}
