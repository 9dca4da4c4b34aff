/** How the bot writes to people of its own accord: a message in their local chat or in a channel. */

import { createHash, randomUUID } from 'node:crypto';
import { languageTo } from '../../bot/core/language.ts';
import { type ChatPort, DeliveryFailed, type Recipient } from '../../bot/ports/chats.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { Posted } from '../../bot/ports/delivery.ts';
import type { View } from '../../bot/ports/view.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { defined } from '../../shared/defined.ts';
import { deliveryCodes } from './errors.ts';
import type { Feed } from './feed.ts';
import { type ChatPlace, placeKey } from './transcript.ts';

export interface WebPortOptions {
  readonly organisation: Organisation;
  readonly feed: Feed;
  readonly clock: Clock;
}

/** The local chat as a `ChatPort`. Sending throws `DeliveryFailed` for people, channels and organisations that it does not know, and for forms. */
export function webPort({ organisation, feed, clock }: WebPortOptions): ChatPort {
  const placeFor = (to: string, recipient: Recipient, view: View): ChatPlace => {
    if (to !== organisation.id) throw new DeliveryFailed(deliveryCodes.organisation, 'no such organisation here');
    if (view.surface === 'form') throw new DeliveryFailed(deliveryCodes.form, 'a form opens only when tapped');
    return placeOf(organisation, recipient);
  };
  return {
    platform: 'web',
    async send(to, { to: recipient, view, key, mayGo }) {
      const place = placeFor(to, recipient, view);
      const id = key === undefined ? randomUUID() : messageId(key);
      const posted: Posted = { platform: 'web', address: { place: placeKey(place), message: id } };
      // Sent by a process that was killed before it could note so.
      if (key !== undefined && (await feed.find(to, place, id)) !== null) return posted;
      await mayGo?.();
      await feed.put(to, place, {
        id,
        at: clock.now().toISOString(),
        language: languageTo(organisation, recipient),
        content: { kind: 'shown', view },
      });
      return posted;
    },
    async change(to, recipient, { platform, address }, view) {
      const place = placeFor(to, recipient, view);
      if (platform !== 'web' || address.place !== placeKey(place)) return false;
      const standing = await feed.find(to, place, address.message ?? '');
      if (standing === null) return false;
      const { id, at, arrival } = standing;
      await feed.put(to, place, {
        id,
        at,
        language: languageTo(organisation, recipient),
        content: { kind: 'shown', view },
        ...defined({ arrival }),
      });
      return true;
    },
    async reaches(to, member) {
      if (to !== organisation.id) return deliveryCodes.organisation;
      return organisation.members.some(({ id }) => id === member) ? null : deliveryCodes.member;
    },
  };
}

/** Made of the delivery's key: it stays, whatever takes the place of the message later. */
const messageId = (key: string): string => `sent-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;

function placeOf(organisation: Organisation, to: Recipient): ChatPlace {
  switch (to.kind) {
    case 'member':
      if (organisation.members.some(({ id }) => id === to.member)) return { kind: 'member', member: to.member };
      throw new DeliveryFailed(deliveryCodes.member, 'no such member here');
    case 'channel':
      if (organisation.channels.some(({ id }) => id === to.channel)) return { kind: 'channel', channel: to.channel };
      throw new DeliveryFailed(deliveryCodes.channel, 'no such channel here');
    default: {
      const never: never = to;
      return never;
    }
  }
}
