/** The activities that Teams posts, in its own shapes. */
import { createHash, randomUUID } from 'node:crypto';
import { appId, tenantId } from './open-id-stub.ts';
import type { Told } from './teams-rig-connector.ts';

export const botId = `28:${appId}`;

export interface TeamsIds {
  readonly name: string;
  /** The id for this bot. */
  readonly address: string;
  /** The id in the directory. */
  readonly account: string;
  readonly chat: string;
}

/** Ids like those of Teams, the same for a name each time. */
export function idsOf(name: string): TeamsIds {
  const hash = createHash('sha256').update(name).digest('hex');
  const account = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4000-8000-${hash.slice(12, 24)}`;
  return { name, address: `29:${hash.slice(0, 40)}`, account, chat: `a:${hash.slice(24, 60)}` };
}

export const channelIdOf = (name: string): string =>
  `19:${createHash('sha256').update(name).digest('hex').slice(0, 32)}@thread.tacv2`;

/** The team that all channels belong to; its id is that of its first channel. */
export interface TeamsPlace {
  readonly kind: 'private' | 'group' | 'channel';
  readonly conversation: string;
  readonly channel?: string;
  readonly team?: string;
}

export interface Acting {
  readonly person: TeamsIds;
  readonly realName: string;
  readonly place: TeamsPlace;
  readonly serviceUrl: string;
  readonly locale: string;
}

const conversationTypes = { private: 'personal', group: 'groupChat', channel: 'channel' } as const;

export function activityOf({ person, realName, place, serviceUrl, locale }: Acting, parts: Told): Told {
  const { kind, conversation, channel, team } = place;
  return {
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    localTimezone: 'Europe/Riga',
    channelId: 'msteams',
    serviceUrl,
    from: { id: person.address, name: realName, aadObjectId: person.account },
    recipient: { id: botId, name: 'Solis' },
    conversation: {
      id: conversation,
      conversationType: conversationTypes[kind],
      tenantId,
      ...(kind !== 'private' && { isGroup: true }),
    },
    channelData: {
      tenant: { id: tenantId },
      ...(team !== undefined && { team: { id: team } }),
      ...(channel !== undefined && { channel: { id: channel } }),
    },
    locale,
    entities: [{ type: 'clientInfo', locale, country: 'LV', platform: 'Windows', timezone: 'Europe/Riga' }],
    ...parts,
  };
}

export const messageParts = (text: string, id: string): Told => ({ type: 'message', id, text, textFormat: 'plain' });

export const mentionParts = (text: string, id: string): Told => ({
  ...messageParts(`<at>Solis</at> ${text}`, id),
  entities: [{ type: 'mention', mentioned: { id: botId, name: 'Solis' }, text: '<at>Solis</at>' }],
});

export const invokeParts = (name: string, value: unknown, replyToId?: string): Told => ({
  type: 'invoke',
  name,
  value,
  ...(replyToId !== undefined && { replyToId }),
});
