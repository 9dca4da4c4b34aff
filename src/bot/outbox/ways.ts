/** The ways a message goes out, and the deliveries that go one way only: each of them goes out once. */

import type { Services } from '../core/turn.ts';
import type { NewDelivery } from '../ports/delivery.ts';
import type { PlatformId } from '../ports/platform-id.ts';
import type { ChatPort } from '../ports/ports.ts';

export type Way = PlatformId | 'mail';

const ending = /\/only-(web|slack|teams)$|\/(mail)$/;

/** The one way that a delivery of that key goes; null: whichever takes it. */
export function wayOf(key: string): Way | null {
  const [, platform, mail] = ending.exec(key) ?? [];
  return ((platform ?? mail) as Way | undefined) ?? null;
}

/** The same message by one way only. */
export const onlyBy = (way: Way, { key, to, content }: NewDelivery, notBefore: string): NewDelivery => ({
  key: way === 'mail' ? `${key}/mail` : `${key}/only-${way}`,
  to,
  content,
  notBefore,
});

/** The platforms on which a channel is set up. */
export function chatsOf({ organisation, chats }: Services, channel: string): readonly ChatPort[] {
  const found = organisation.channels.find(({ id }) => id === channel);
  if (found === undefined) return [];
  return chats.filter(({ platform }) => platform === 'web' || found.addresses[platform] !== undefined);
}
