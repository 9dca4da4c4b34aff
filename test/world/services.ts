/** The only place where tests put together what the bot stands on, and the bot itself. */

import type { Services } from '../../src/bot/core/turn.ts';
import { sweep } from '../../src/bot/duties/sweep.ts';
import { drain, type OutboxOptions, openOutbox } from '../../src/bot/outbox/drain.ts';
import { createReceive, type Receive } from '../../src/bot/receive.ts';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import { createTexts } from '../texts.ts';
import { inventedSchool } from './schools.ts';

/** Monday, ten o'clock in Riga. */
const usualNow = '2026-11-23T08:00:00.000Z';

/** A fault is thrown where the test does not say what becomes of it: then none is expected. */
const unexpected: Services['report'] = (fault, error) => {
  throw new Error(`${fault}: ${error instanceof Error ? error.stack : String(error)}`);
};

/** What the bot stands on: stores in memory, no platform, no mail server and a clock that stands, where nothing else is given. */
export const openServices = (given: Partial<Services> = {}): Services => ({
  ...memoryStores(),
  organisation: given.organisation ?? inventedSchool(8),
  chats: [],
  mailer: null,
  clock: { now: () => new Date(usualNow) },
  say: createTexts(),
  report: unexpected,
  ...given,
});

export interface TestBot {
  readonly services: Services;
  readonly receive: Receive;
  /** Sends what is due. */
  readonly drain: () => Promise<void>;
  /** Finds what is due. */
  readonly sweep: () => ReturnType<typeof sweep>;
}

/** A process of the bot over these services; another object with the same stores is another process. */
export function openBot(services: Services, outbox: Partial<OutboxOptions> = {}): TestBot {
  openOutbox(services, outbox);
  return { services, receive: createReceive(services), drain: () => drain(services), sweep: () => sweep(services) };
}
