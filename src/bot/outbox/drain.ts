/** Sends what is due, one message after the other to each person and channel, several of them at the same time. */

import { type InTurn, openQueue } from '../../shared/keyed-queue.ts';
import type { Services } from '../core/turn.ts';
import type { Delivery, DeliveryTo } from '../ports/delivery.ts';
import { settle } from './settle.ts';

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

/** What one process has under way in a world. */
interface Pool {
  readonly options: OutboxOptions;
  readonly claims: InTurn;
  readonly recipients: InTurn;
  readonly loops: Set<Promise<void>>;
  isClosed: boolean;
}

const pools = new WeakMap<Services, Pool>();

/** Sets how the messages of a world are sent by this process, before any is; without it, as usual. */
export function openOutbox(services: Services, options: Partial<OutboxOptions> = {}): Pool {
  const queues = { claims: openQueue(), recipients: openQueue(), loops: new Set<Promise<void>>() };
  const pool = { options: { ...usual, ...options }, ...queues, isClosed: false };
  pools.set(services, pool);
  return pool;
}

const poolOf = (services: Services): Pool => pools.get(services) ?? openOutbox(services);

/**
 * Sends until nothing is due, and resolves once nothing is under way in this process any more. Any number of processes
 * may do so at the same time. Throws what the store throws; what cannot be sent is written down, never thrown.
 */
export async function drain(services: Services): Promise<void> {
  // Without any way out everything waits for one.
  if (services.chats.length === 0 && services.mailer === null) return;
  const pool = poolOf(services);
  const first = begin(services, pool);
  while (pool.loops.size > 0) await Promise.allSettled(pool.loops);
  await first;
}

/** Claims nothing more from now on, and resolves once what is under way is done. */
export async function closeOutbox(services: Services): Promise<void> {
  const pool = poolOf(services);
  pool.isClosed = true;
  while (pool.loops.size > 0) await Promise.allSettled(pool.loops);
}

/** Another loop, where there is room for one: each that finds something to send begins the next. */
function begin(services: Services, pool: Pool): Promise<void> {
  if (pool.isClosed || pool.loops.size >= pool.options.atOnce) return Promise.resolve();
  const running = loop(services, pool);
  pool.loops.add(running);
  const over = (): void => void pool.loops.delete(running);
  running.then(over, over);
  return running;
}

async function loop(services: Services, pool: Pool): Promise<void> {
  for (;;) {
    const claimed = await claim(services, pool);
    if (claimed === null) return;
    begin(services, pool).catch((error: unknown) => services.report('the outbox waits', error, {}));
    await pool
      .recipients(nameOf(claimed.to), () => settle(services, claimed, pool.options.least))
      // Its end was not written down: it is claimed again once the lease is over.
      .catch((error: unknown) => services.report('the end of a message is unknown', error, { delivery: claimed.key }));
  }
}

/** One claim at a time, so that what one person gets is sent in the order in which it was due. */
const claim = (services: Services, pool: Pool): Promise<Delivery | null> =>
  pool.claims('claim', async () =>
    pool.isClosed
      ? null
      : services.deliveries.claim(services.organisation.id, services.clock.now(), pool.options.lease),
  );

const nameOf = (to: DeliveryTo): string => (to.kind === 'member' ? `member ${to.member}` : `channel ${to.channel}`);
