/** How the bot writes to people of its own accord: a message in their local chat or in a channel. */
import { randomUUID } from 'node:crypto';
import { type ChatPort, type Clock, DeliveryFailed, type Recipient } from '../../bot/ports.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { deliveryCodes } from './errors.ts';
import type { Feed } from './feed.ts';
import type { Place } from './transcript.ts';

export interface WebPortOptions {
  readonly organisation: Organisation;
  readonly feed: Feed;
  readonly clock: Clock;
}

/** The local chat as a `ChatPort`. Sending throws `DeliveryFailed` for people, channels and organisations that it does not know, and for forms. */
export function webPort({ organisation, feed, clock }: WebPortOptions): ChatPort {
  return {
    platform: 'web',
    async send(to, recipient, view, key) {
      if (to !== organisation.id) throw new DeliveryFailed(deliveryCodes.organisation, 'no such organisation here');
      if (view.surface === 'form') throw new DeliveryFailed(deliveryCodes.form, 'a form opens only when tapped');
      const place = placeOf(organisation, recipient);
      // Sent by a process that was killed before it could note so.
      if (key !== undefined && (await feed.answerTo(to, place, key)) !== null) return;
      await feed.put(to, place, {
        id: randomUUID(),
        at: clock.now().toISOString(),
        ...(key !== undefined && { arrival: key }),
        language: recipient.kind === 'member' ? recipient.language : organisation.language,
        content: { kind: 'shown', view },
      });
    },
  };
}

function placeOf(organisation: Organisation, to: Recipient): Place {
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
