/** Addresses to which the app may answer later, as Slack gives one with a tap or a command: five times in half an hour. */
import { randomUUID } from 'node:crypto';
import type { KnownBlock } from '@slack/types';
import { messageFaults } from './block-kit.ts';
import type { Screens } from './slack-rig-screens.ts';
import { newTs } from './slack-rig-shapes.ts';
import type { Told, Workspace } from './slack-rig-workspace.ts';

interface Origin {
  readonly channel: string;
  /** Who alone sees the answer. */
  readonly user?: string;
  /** The message that was tapped. */
  readonly ts?: string;
}

export interface Responses {
  open(origin: Origin): string;
  /** False where the address is not good any more. */
  take(id: string, body: Told): Promise<boolean>;
}

const mostUses = 5;
const longestUse = 30 * 60_000;

export function openResponses(workspace: Workspace, screens: Screens, fault: (text: string) => void): Responses {
  const given = new Map<string, { readonly origin: Origin; uses: number; readonly at: number }>();
  return {
    open: (origin) => {
      const id = randomUUID();
      given.set(id, { origin, uses: 0, at: Date.now() });
      return id;
    },
    take: async (id, body) => {
      const held = given.get(id);
      if (held === undefined || held.uses >= mostUses || Date.now() - held.at > longestUse) return false;
      held.uses += 1;
      const { channel, ts, user } = held.origin;
      const { text = '', blocks } = body;
      const isShown = body.delete_original !== true;
      const shown = { text: String(text), blocks: (blocks ?? []) as readonly KnownBlock[] };
      for (const one of isShown ? messageFaults(shown) : []) fault(`a later answer: ${one}`);
      if (ts !== undefined && body.delete_original === true) await workspace.call('chat.delete', { channel, ts });
      else if (ts !== undefined && body.replace_original === true)
        await workspace.call('chat.update', { channel, ts, text, blocks });
      else if (user === undefined || body.response_type === 'in_channel')
        await workspace.call('chat.postMessage', { channel, text, blocks });
      else
        screens.of(user).whispers.push({ ts: newTs(), channel, text: String(text), blocks: (blocks ?? []) as never });
      return true;
    },
  };
}
