/** Chat platforms and a mail server that take messages, fail or keep one waiting, as the test says. */

import type { ChatPort, Recipient } from '../../src/bot/ports/chats.ts';
import type { Letter, Mailer } from '../../src/bot/ports/mail.ts';
import type { PlatformId } from '../../src/bot/ports/platform-id.ts';
import type { View } from '../../src/bot/ports/view.ts';

/** A message that stands in a chat, as it is now. */
interface Post {
  readonly platform: PlatformId;
  /** A member, or "#channel". */
  readonly to: string;
  readonly key: string;
  /** When it was posted. */
  readonly at: string;
  readonly view: View;
}

type Failing = Partial<Record<PlatformId | 'mail', Error>>;

export interface Platforms {
  readonly chats: readonly ChatPort[];
  readonly mailer: Mailer;
  readonly posts: readonly Post[];
  readonly letters: readonly Letter[];
  /** Each time that something was to be posted or mailed, whether it was taken or not: "2026-11-24T08:00:00.000Z slack anna". */
  readonly tried: readonly string[];
  /** From now on these platforms take nothing; the others do. */
  fails(failing: Failing): void;
  /** Whoever is written to waits, all or this one, until what is returned is called. */
  holds(who?: string): () => void;
}

export function openPlatforms(ids: readonly PlatformId[], now: () => Date): Platforms {
  const posts: Post[] = [];
  const letters: Letter[] = [];
  const tried: string[] = [];
  let failing: Failing = {};
  let hold = async (_: string): Promise<void> => {};
  const tries = (by: PlatformId | 'mail', to: string): void => {
    tried.push(`${now().toISOString()} ${by} ${to}`);
    const failure = failing[by];
    if (failure !== undefined) throw failure;
  };
  const chat = (platform: PlatformId): ChatPort => ({
    platform,
    send: async (_, { to: recipient, view, key = '', mayGo }) => {
      const to = nameOf(recipient);
      await hold(to);
      await mayGo?.();
      tries(platform, to);
      posts.push({ platform, to, key, at: now().toISOString(), view });
      return { platform, address: { key } };
    },
    change: async (_, __, posted, view) => {
      const at = posts.findIndex((one) => one.platform === platform && one.key === posted.address.key);
      const old = posts[at];
      if (old === undefined) return false;
      posts[at] = { ...old, view };
      return true;
    },
    reaches: async () => null,
  });
  return {
    chats: ids.map(chat),
    mailer: {
      send: async (_, letter) => {
        tries('mail', letter.to);
        letters.push(letter);
      },
    },
    ...{ posts, letters, tried },
    fails: (those) => {
      failing = those;
    },
    holds: (who) => {
      let release = (): void => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      hold = async (to) => (who === undefined || who === to ? held : undefined);
      return () => release();
    },
  };
}

const nameOf = (to: Recipient): string => (to.kind === 'member' ? to.member : `#${to.channel}`);
