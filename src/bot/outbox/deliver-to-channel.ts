/** A message to a channel, on every platform that has it; a channel that is gone is told to the administrators, and nobody is written to instead. */

import type { Services } from '../core/turn.ts';
import { Overtaken } from '../ports/chats.ts';
import { postAtTheDoor } from './at-the-door.ts';
import { enqueue } from './enqueue.ts';
import { codeOf, isPassing, nextTry } from './failures.ts';
import { type Outgoing, type Settled, settleSent, shownOf } from './settled.ts';
import { tellAdministrators } from './tell-administrators.ts';
import { chatsOf, onlyBy } from './ways.ts';

export interface ToChannel extends Outgoing {
  /** The organisation's id of the channel. */
  readonly channel: string;
}

/** Each platform after the first gets a delivery of its own, so that what one has taken is not sent again for the other's sake. */
export async function deliverToChannel(
  services: Services,
  { channel, delivery, composed, mayGo }: ToChannel,
): Promise<Settled> {
  const { organisation, clock } = services;
  const { by } = delivery;
  const there = chatsOf(services, channel).filter(({ platform }) => by === undefined || by === platform);
  const [chat, ...others] = there;
  if (chat === undefined) return { outcome: { state: 'dead' }, failures: ['unknown-channel'] };
  const now = clock.now().toISOString();
  await enqueue(
    services,
    others.map(({ platform }) => onlyBy(platform, delivery, now)),
  );
  const view = postAtTheDoor(organisation, composed.view(services.say(organisation.language)));
  try {
    const { key, attempts } = delivery;
    const posted = await chat.send(organisation.id, {
      to: { kind: 'channel', channel },
      view,
      key,
      isNew: attempts === 1,
      mayGo,
    });
    await settleSent(services, { composed, delivery });
    return { outcome: { state: 'sent', ...(posted && { posted }), ...shownOf(composed) }, failures: [] };
  } catch (error) {
    if (error instanceof Overtaken) throw error;
    return failed(services, { channel, delivery }, error);
  }
}

async function failed(
  services: Services,
  { channel, delivery }: Pick<ToChannel, 'channel' | 'delivery'>,
  error: unknown,
): Promise<Settled> {
  const code = codeOf(error);
  if (code === 'fault') services.report('platform.failed', error, { channel });
  const next = isPassing(code) ? nextTry(delivery.attempts, [error], services.clock.now()) : null;
  if (next !== null) return { outcome: { state: 'pending', notBefore: next.toISOString() }, failures: [code] };
  await tellAdministrators(services, { code, channel });
  return { outcome: { state: 'dead' }, failures: [code] };
}
