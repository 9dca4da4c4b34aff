/** Writes down where the bot can write, on every arrival, and what became of a channel. */

import type { Tell } from '../../bot/outbox/tell-administrators.ts';
import type { ConversationReference } from '../../bot/ports/references.ts';
import { defined } from '../../shared/defined.ts';
import { within } from '../../shared/with-timeout.ts';
import { type ArrivalOf, isPrivateChat } from './arrival.ts';
import { faultOf, type SlackChannelCode } from './errors.ts';
import type { SlackOptions } from './options.ts';
import { patience } from './timeouts.ts';

type Notable = Pick<SlackOptions, 'organisation' | 'references' | 'clock' | 'log'>;

/** Notes a person's private chat with the bot. Never throws: what is not noted now is noted with the next message. */
export function noteChat(
  desk: Notable,
  chat: { readonly channel: string; readonly user: string; readonly team: string },
) {
  return note(desk, { id: chat.channel, scope: 'personal', user: chat.user, address: { team: chat.team } });
}

/** Notes a channel in which the bot was heard of. Never throws. */
export function noteChannel(
  desk: Notable,
  { channel, team, name }: { readonly channel: string; readonly team: string; readonly name?: string },
): Promise<void> {
  if (isPrivateChat(channel)) return Promise.resolve();
  return note(desk, { id: channel, scope: 'channel', address: { team }, ...defined({ name }) });
}

/**
 * Keeps what became of a channel: its new name, or why nothing can be written there any more; of a channel that Solis
 * writes to, the administrators are told. Never throws.
 */
export async function noteChange(
  desk: Notable & { readonly tell: Tell },
  arrival: ArrivalOf<'channel'>,
): Promise<void> {
  await Promise.all([keepChange(desk, arrival), tellChange(desk, arrival)]);
}

const told: Readonly<Record<ArrivalOf<'channel'>['change'], SlackChannelCode | null>> = {
  renamed: 'slack-renamed',
  archived: 'slack-archived',
  deleted: 'slack-deleted',
  unarchived: null,
};

async function tellChange(
  { organisation, tell }: Notable & { readonly tell: Tell },
  { channel: slack, change }: ArrivalOf<'channel'>,
): Promise<void> {
  const channel = organisation.channels.find(({ addresses }) => addresses.slack === slack);
  const code = told[change];
  if (channel !== undefined && code !== null) await tell({ code, channel: channel.id });
}

async function keepChange(desk: Notable, arrival: ArrivalOf<'channel'>): Promise<void> {
  const { channel, change, team, name } = arrival;
  switch (change) {
    case 'renamed':
    case 'unarchived':
      return noteChannel(desk, { channel, team, ...defined({ name }) });
    case 'archived':
    case 'deleted':
      return quietly(desk, channel, () =>
        desk.references.lose(
          desk.organisation.id,
          { platform: 'slack', id: channel },
          change === 'archived' ? 'slack-archived' : 'slack-unknown-channel',
        ),
      );
    default:
      return change satisfies never;
  }
}

function note(desk: Notable, told: Omit<ConversationReference, 'platform' | 'seenAt'>): Promise<void> {
  const seenAt = desk.clock.now().toISOString();
  return quietly(desk, told.id, () =>
    desk.references.note(desk.organisation.id, { ...told, platform: 'slack', seenAt }),
  );
}

async function quietly({ log }: Notable, conversation: string, work: () => Promise<void>): Promise<void> {
  try {
    // What a person waits for does not wait for this.
    await within(work(), patience.hold);
  } catch (error) {
    log.error({ ...faultOf(error), conversation }, 'slack: a conversation could not be noted');
  }
}
