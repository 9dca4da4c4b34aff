/** Finds the private chat of a person with the bot. */
import type { WebClient } from '@slack/web-api';

export interface PrivateChats {
  /** Opens it where it is not known yet. Throws what the Web API throws. */
  of(user: string): Promise<string>;
  known(user: string): string | undefined;
  /** A person wrote from there. */
  seen(user: string, channel: string): void;
  /** Slack does not know this chat any more. */
  forget(channel: string): void;
}

export function openPrivateChats(client: WebClient): PrivateChats {
  const known = new Map<string, string>();
  return {
    of: async (user) => {
      const held = known.get(user);
      if (held !== undefined) return held;
      const { channel } = await client.conversations.open({ users: user });
      const id = channel?.id ?? user;
      known.set(user, id);
      return id;
    },
    known: (user) => known.get(user),
    seen: (user, channel) => void known.set(user, channel),
    forget: (channel) => {
      for (const [user, held] of known) if (held === channel) known.delete(user);
    },
  };
}
