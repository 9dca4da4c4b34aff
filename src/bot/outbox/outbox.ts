/** Sends what is due, one message after the other to each person and channel, several of them at the same time. */
import { openQueue } from '../../shared/keyed-queue.ts';
import type { Delivery, DeliveryTo } from '../ports/delivery.ts';
import { type Settling, settle } from './settle.ts';

export interface OutboxOptions {
  /** Milliseconds for which a message is claimed: longer than any platform takes to answer. */
  readonly lease: number;
  /** Milliseconds of them that must be left when the sending begins. */
  readonly least: number;
  /** Messages that are under way at the same time. */
  readonly atOnce: number;
}

/** Teams' calls take up to four tries of 10 seconds with up to 30 seconds between them. */
const usual: OutboxOptions = { lease: 240_000, least: 180_000, atOnce: 16 };

/** The outbox as one process sends what stands in it; any number of processes may do so at the same time. */
export interface Outbox {
  /**
   * Sends until nothing is due, and resolves once nothing is under way in this process any more. Throws what the store
   * throws; what cannot be sent is written down, never thrown.
   */
  readonly drain: () => Promise<void>;
  /** Claims nothing more from now on, and resolves once what is under way is done. Never rejects. */
  readonly close: () => Promise<void>;
}

export function openOutbox({
  options,
  ...given
}: Omit<Settling, 'least'> & { readonly options: Partial<OutboxOptions> }): Outbox {
  const { services } = given;
  const { lease, least, atOnce } = { ...usual, ...options };
  const settling = { ...given, least };
  const claims = openQueue();
  const recipients = openQueue();
  const loops = new Set<Promise<void>>();
  let isClosed = false;

  /** One claim at a time, so that what one person gets is sent in the order in which it was due. */
  const claim = (): Promise<Delivery | null> =>
    claims('claim', async () =>
      isClosed ? null : services.deliveries.claim(services.organisation.id, services.clock.now(), lease),
    );

  /** Another loop, where there is room for one: each that finds something to send begins the next. */
  const begin = (): Promise<void> => {
    if (isClosed || loops.size >= atOnce) return Promise.resolve();
    const running = loop();
    loops.add(running);
    const over = (): void => void loops.delete(running);
    running.then(over, over);
    return running;
  };

  const loop = async (): Promise<void> => {
    for (let claimed = await claim(); claimed !== null; claimed = await claim()) {
      const delivery = claimed;
      begin().catch((error: unknown) => services.report('outbox.failed', error, {}));
      await recipients(nameOf(delivery.to), () => settle(settling, delivery))
        // Its end was not written down: it is claimed again once the lease is over.
        .catch((error: unknown) => services.report('delivery.unsettled', error, { delivery: delivery.key }));
    }
  };

  const settled = async (): Promise<void> => {
    while (loops.size > 0) await Promise.allSettled(loops);
  };

  return {
    drain: async () => {
      // Without any way out everything waits for one.
      if (services.chats.length === 0 && services.mailer === null) return;
      const first = begin();
      await settled();
      await first;
    },
    close: async () => {
      isClosed = true;
      await settled();
    },
  };
}

const nameOf = (to: DeliveryTo): string => (to.kind === 'member' ? `member ${to.member}` : `channel ${to.channel}`);
