/** Reads an activity of Teams: what happened, where, and who did it. */
import { defined } from '../../shared/defined.ts';
import { type TeamsActivity, tenantOf } from './activity.ts';
import type { ArrivalBase, ArrivalOf, Parsed, Person, Spot, TeamsArrival } from './arrival.ts';
import { parseInvoke } from './parse-invoke.ts';
import { spokenText } from './read-text.ts';
import { shortHash, tappedIn } from './tapped.ts';

export function parseActivity(activity: TeamsActivity): Parsed {
  switch (activity.type) {
    case 'message':
      return parseMessage(activity);
    case 'messageUpdate':
      return parseEdit(activity);
    case 'invoke':
      return parseInvoke(activity, baseOf(activity));
    case 'installationUpdate':
      return parseInstallation(activity);
    case 'conversationUpdate':
      return parseConversation(activity);
    default:
      // Reactions, typing and whatever Teams comes to think of.
      return { kind: 'ignored' };
  }
}

const arrived = (arrival: TeamsArrival): Parsed => ({ kind: 'arrival', arrival });

function baseOf(activity: TeamsActivity): ArrivalBase {
  const { conversation, id, type } = activity;
  // Ids of messages are numbers that stand in other conversations as well.
  return { id: `${shortHash(conversation.id)}-${id ?? type}`, spot: spotOf(activity), person: personOf(activity) };
}

function spotOf(activity: TeamsActivity): Spot {
  const { serviceUrl, conversation, recipient, channelData } = activity;
  const root = conversation.id.replace(/;messageid=.*$/u, '');
  const scope = scopeOf(activity);
  const tenant = tenantOf(activity);
  const name = scope === 'channel' ? channelData?.channel?.name : undefined;
  return {
    serviceUrl,
    conversation: conversation.id,
    root,
    scope,
    bot: recipient?.id ?? '',
    ...defined({ tenant }),
    ...(channelData?.team !== undefined && { team: channelData.team.id }),
    ...defined({ name }),
  };
}

/** Chats of people among themselves and of meetings begin with 19: as well, whatever their type says. */
function scopeOf({ conversation, channelData }: TeamsActivity): Spot['scope'] {
  const { id, conversationType, isGroup } = conversation;
  if (conversationType === 'channel' || (conversationType === undefined && channelData?.team !== undefined))
    return 'channel';
  return conversationType === 'personal' && isGroup !== true && !id.startsWith('19:') ? 'personal' : 'group';
}

function personOf({ from, locale }: TeamsActivity): Person {
  const start = locale?.slice(0, 2).toLowerCase();
  return {
    user: from.aadObjectId ?? from.id,
    address: from.id,
    ...((start === 'lv' || start === 'en') && { language: start }),
  };
}

function parseMessage(activity: TeamsActivity): Parsed {
  const base = baseOf(activity);
  const message = activity.id === undefined ? {} : { message: activity.id };
  const text = spokenText(activity);
  const isTap = typeof activity.value === 'object' && activity.value !== null && text === '';
  const files = hasFiles(activity) ? ({ files: true } as const) : {};
  const said = isTap ? tappedIn(activity.value).tapped : ({ kind: 'text', text, ...files } as const);
  return arrived({ ...base, kind: 'message', ...message, said });
}

/** The words of a message come as an attachment of HTML as well. */
const hasFiles = ({ attachments = [] }: TeamsActivity): boolean =>
  attachments.some(({ contentType = '' }) =>
    /^(?:image|audio|video)\/|^application\/vnd\.microsoft\.teams\.file\./u.test(contentType),
  );

/** Somebody changed what they had written in private; in a channel it is not for the others to hear that. */
function parseEdit(activity: TeamsActivity): Parsed {
  const base = baseOf(activity);
  if (activity.channelData?.eventType !== 'editMessage' || base.spot.scope !== 'personal') return { kind: 'ignored' };
  // The id is that of the message: each change of it is a thing of its own.
  const id = `${base.id}-${shortHash(spokenText(activity))}`;
  return arrived({ ...base, id, kind: 'message', said: { kind: 'edited' } });
}

function parseInstallation(activity: TeamsActivity): Parsed {
  const base = baseOf(activity);
  switch (activity.action) {
    case 'add':
      return arrived({ ...base, kind: 'added', isNew: true });
    case 'add-upgrade':
      return arrived({ ...base, kind: 'added', isNew: false });
    case 'remove':
      return arrived({ ...base, kind: 'removed' });
    default:
      return { kind: 'ignored' };
  }
}

function parseConversation(activity: TeamsActivity): Parsed {
  const base = baseOf(activity);
  const { membersAdded = [], membersRemoved = [], channelData, recipient } = activity;
  const isBot = ({ id }: { readonly id: string }): boolean => id === recipient?.id;
  if (membersAdded.some(isBot)) return arrived({ ...base, kind: 'added', isNew: true });
  if (membersRemoved.some(isBot)) return arrived({ ...base, kind: 'removed' });
  const channel = channelData?.channel?.id;
  switch (channelData?.eventType) {
    case 'channelCreated':
    case 'channelRestored':
      return changed(base, channel, 'there');
    case 'channelRenamed':
      return changed(base, channel, 'renamed');
    case 'channelDeleted':
      return changed(base, channel, 'gone');
    case 'teamDeleted':
    case 'teamHardDeleted':
      return arrived({ ...base, kind: 'team-gone', how: 'deleted' });
    case 'teamArchived':
      return arrived({ ...base, kind: 'team-gone', how: 'archived' });
    default:
      return { kind: 'ignored' };
  }
}

const changed = (base: ArrivalBase, channel: string | undefined, change: ArrivalOf<'channel'>['change']): Parsed =>
  channel === undefined ? { kind: 'ignored' } : arrived({ ...base, kind: 'channel', channel, change });
