/** Reads what Slack tells of its own accord: messages, mentions, the home page, channels that change. */
import { z } from 'zod';
import { defined } from '../../shared/defined.ts';
import type { Person, SlackArrival } from './arrival.ts';
import { arrivalFrom, ignored, type Parsed } from './parsed.ts';

const id = z.string().min(1).max(64);
/** Longer than anything that Slack lets a person type. */
const text = z.string().max(60_000).default('');

const envelopeSchema = z.object({ event_id: id, team_id: id });
type Base = { readonly id: string; readonly team: string };

const writtenSchema = z.object({
  user: id.optional(),
  bot_id: z.string().nullish(),
  subtype: z.string().optional(),
  channel: id,
  channel_type: z.string().optional(),
  text,
  ts: z.string(),
  thread_ts: z.string().optional(),
  user_team: z.string().optional(),
  source_team: z.string().optional(),
  team: z.string().optional(),
  files: z.array(z.unknown()).optional().catch(undefined),
});
const editSchema = z.object({
  channel: id,
  channel_type: z.string().optional(),
  message: writtenSchema.omit({ channel: true }).extend({ edited: z.unknown().optional() }),
  previous_message: z.object({ text }),
});
type Written = z.output<typeof writtenSchema>;

const homeSchema = z.object({
  user: id,
  channel: id,
  tab: z.enum(['home', 'messages']),
  view: z.looseObject({ callback_id: z.string().max(255).default(''), hash: z.string().max(255).optional() }).nullish(),
});
const joinedSchema = z.object({ user: id, channel: id, inviter: id.optional() });
const channelSchema = z.object({ channel: z.union([id, z.object({ id, name: z.string().optional() })]) });
const userSchema = z.object({ user: z.object({ id }) });

const changes = {
  channel_rename: 'renamed',
  group_rename: 'renamed',
  channel_archive: 'archived',
  group_archive: 'archived',
  channel_unarchive: 'unarchived',
  group_unarchive: 'unarchived',
  channel_deleted: 'deleted',
  group_deleted: 'deleted',
} as const;
const isChange = (type: string): type is keyof typeof changes => Object.hasOwn(changes, type);

/** Reads the envelope of an event. Events that nothing is done about are ignored. */
export function parseEvent(body: { readonly event?: { readonly type: string } | undefined }): Parsed {
  const { event } = body;
  const type = event?.type ?? '';
  const envelope = envelopeSchema.safeParse(body);
  return envelope.success
    ? parseInside(type, event, { id: envelope.data.event_id, team: envelope.data.team_id })
    : { kind: 'malformed' };
}

function parseInside(type: string, event: unknown, base: Base): Parsed {
  if (isChange(type)) return channelChange(changes[type], event, base);
  switch (type) {
    case 'message':
      if (isEdit(event)) return arrivalFrom(editSchema.safeParse(event), (read) => editOf(read, base));
      return arrivalFrom(writtenSchema.safeParse(event), (read) => messageOf(read, base));
    case 'app_mention':
      return arrivalFrom(writtenSchema.safeParse(event), (read) => mentionOf(read, base));
    case 'app_home_opened': {
      // Slack may add tabs.
      const opened = homeSchema.safeParse(event);
      if (!opened.success && isOtherTab(event)) return ignored;
      return arrivalFrom(opened, ({ user, channel, tab, view }) => ({
        ...base,
        kind: 'home-opened',
        person: { user },
        channel,
        tab,
        ...(view && { before: view.callback_id, ...defined({ seen: view.hash }) }),
      }));
    }
    case 'member_joined_channel':
      return arrivalFrom(joinedSchema.safeParse(event), ({ user, channel, inviter }) => ({
        ...base,
        kind: 'joined',
        who: user,
        channel,
        ...defined({ inviter }),
      }));
    case 'user_change':
      return arrivalFrom(userSchema.safeParse(event), ({ user }) => ({ ...base, kind: 'user-changed', user: user.id }));
    case 'app_uninstalled':
    case 'tokens_revoked':
      return { kind: 'arrival', arrival: { ...base, kind: 'removed', how: type } };
    default:
      return ignored;
  }
}

const isOtherTab = (event: unknown): boolean =>
  z.object({ user: id, channel: id, tab: z.string() }).safeParse(event).success;

function channelChange(change: (typeof changes)[keyof typeof changes], event: unknown, base: Base): Parsed {
  return arrivalFrom(channelSchema.safeParse(event), ({ channel }) => {
    const named = typeof channel === 'string' ? { id: channel, name: undefined } : channel;
    return {
      ...base,
      kind: 'channel',
      channel: named.id,
      change,
      ...defined({ name: named.name }),
    };
  });
}

const isEdit = (event: unknown): boolean =>
  z.object({ subtype: z.literal('message_changed'), message: z.looseObject({}) }).safeParse(event).success;

/** A link that Slack unfolds, and what the bot changes itself, arrive as changed messages too. */
function editOf(read: z.output<typeof editSchema>, base: Base): SlackArrival | null {
  const { channel, channel_type, message, previous_message: before } = read;
  if (message.edited === undefined || message.text === before.text) return null;
  const arrival = messageOf({ ...message, channel, ...defined({ channel_type }) }, base);
  return arrival?.kind === 'message' ? { ...arrival, edited: true } : null;
}

/** Edits, deletions and what bots say arrive as messages too; of all of them only what a person wrote is meant for us. */
function messageOf(read: Written, base: Base): SlackArrival | null {
  const person = writerOf(read);
  if (person === null || read.channel_type !== 'im') return null;
  if (!isWritten(read)) return null;
  return {
    ...base,
    kind: 'message',
    person,
    channel: read.channel,
    text: read.text,
    ...filesIn(read),
    ...defined({ thread: read.thread_ts }),
  };
}

function mentionOf(read: Written, base: Base): SlackArrival | null {
  const person = writerOf(read);
  if (person === null || !isWritten(read)) return null;
  // A mention in a private chat arrives as a message as well, which is the one that is answered.
  if (read.channel_type === 'im' || read.channel.startsWith('D')) return null;
  return {
    ...base,
    kind: 'mention',
    person,
    channel: read.channel,
    text: read.text,
    ...filesIn(read),
    thread: read.thread_ts ?? read.ts,
  };
}

const filesIn = ({ files = [] }: Written): { readonly files?: true } => (files.length > 0 ? { files: true } : {});

/** A file, or "Also send to the chat" ticked in a thread, make no other message of it. */
const isWritten = ({ subtype }: Written): boolean =>
  subtype === undefined || subtype === 'file_share' || subtype === 'thread_broadcast';

function writerOf({ user, bot_id, user_team, source_team, team }: Written): Person | null {
  if (user === undefined || (bot_id !== undefined && bot_id !== null)) return null;
  const home = user_team ?? source_team ?? team;
  return { user, ...defined({ home }) };
}
