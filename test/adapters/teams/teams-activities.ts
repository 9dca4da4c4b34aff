/** What Teams posts, in its own shapes. */
import { appId, tenantId } from './open-id-stub.ts';
import { accountOf, addressOf, channelId, chatOf, teamId } from './teams-school.ts';

export type Activity = Readonly<Record<string, unknown>>;

let last = 1_690_000_000_000;
export const bot = `28:${appId}`;

interface Common {
  readonly from?: string;
  /** Where it is said: the private chat of the person unless told otherwise. */
  readonly at?: 'private' | 'channel' | 'group' | 'meeting';
  readonly [more: string]: unknown;
}

export function activity({ from = 'ilze', at = 'private', ...more }: Common): Activity {
  last += 1;
  return {
    id: String(last),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    from: { id: addressOf(from), name: 'Anna Bērziņa', aadObjectId: accountOf(from) },
    recipient: { id: bot, name: 'Solis' },
    conversation: conversationOf(from, at),
    channelData: {
      tenant: { id: tenantId },
      ...(at === 'channel' && { team: { id: teamId }, channel: { id: channelId } }),
    },
    locale: 'lv-LV',
    ...more,
  };
}

function conversationOf(person: string, at: NonNullable<Common['at']>): Activity {
  switch (at) {
    case 'private':
      return { id: chatOf(person), conversationType: 'personal', tenantId };
    case 'channel':
      return { id: `${channelId};messageid=1111`, conversationType: 'channel', tenantId, isGroup: true };
    case 'group':
      return { id: '19:grupa@thread.v2', conversationType: 'groupChat', tenantId, isGroup: true };
    case 'meeting':
      // A chat of two people, or of a meeting, is called personal as well where a message action is used in it.
      return { id: '19:meeting_abc@thread.v2', conversationType: 'personal', tenantId };
    default:
      return at satisfies never;
  }
}

export const says = (text: string, more: Common = {}): Activity =>
  activity({ type: 'message', text, textFormat: 'plain', ...more });

export const mentions = (text: string, more: Common = {}): Activity =>
  says(`<at>Solis</at>&nbsp;${text}`, {
    at: 'channel',
    entities: [
      { type: 'mention', mentioned: { id: bot, name: 'Solis' }, text: '<at>Solis</at>' },
      { type: 'clientInfo' },
    ],
    ...more,
  });

export const invokes = (name: string, value: unknown, more: Common = {}): Activity =>
  activity({ type: 'invoke', name, value, ...more });

export const taps = (data: unknown, more: Common = {}): Activity =>
  invokes('adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'tap', data }, trigger: 'manual' }, more);

export const fetchesDialog = (data: unknown, more: Common = {}): Activity =>
  invokes(
    'task/fetch',
    { data: { ...(data as object), msteams: { type: 'task/fetch' } }, context: { theme: 'default' } },
    more,
  );

export const sendsDialog = (data: unknown, more: Common = {}): Activity =>
  invokes('task/submit', { data, context: { theme: 'default' } }, more);

export const addsTask = (content: string, more: Common = {}): Activity =>
  invokes(
    'composeExtension/fetchTask',
    {
      commandId: 'addTask',
      commandContext: 'message',
      messagePayload: {
        id: '1',
        body: { contentType: 'html', content },
        from: { user: { displayName: 'Anna Bērziņa' } },
      },
    },
    more,
  );

export const installs = (action: string, more: Common = {}): Activity =>
  activity({ type: 'installationUpdate', action, ...more });

export const botAdded = (more: Common = {}): Activity =>
  activity({ type: 'conversationUpdate', membersAdded: [{ id: bot }], ...more });
