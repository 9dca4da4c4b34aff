/** The ways a message goes out, and the deliveries that go one way only: each of them goes out once. */

import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Services } from '../core/turn.ts';
import type { ChatPort } from '../ports/chats.ts';
import type { NewDelivery, Way } from '../ports/delivery.ts';

/** The same message by one way only; a delivery of its own, so with a key of its own. */
export const onlyBy = (by: Way, { key, to, content }: NewDelivery, notBefore: Instant): NewDelivery => ({
  key: by === 'mail' ? `${key}/mail` : `${key}/only-${by}`,
  to,
  content,
  notBefore,
  by,
});

/** The platforms on which a channel is set up. */
export function chatsOf({ organisation, chats }: Services, channel: string): readonly ChatPort[] {
  const found = organisation.channels.find(({ id }) => id === channel);
  if (found === undefined) return [];
  return chats.filter(({ platform }) => platform === 'web' || found.addresses[platform] !== undefined);
}
