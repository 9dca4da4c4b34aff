/** Opens the database; at the start of a computer it may come up later than Solis, and is waited for. */
import { setTimeout as pause } from 'node:timers/promises';
import { connectStores, type StoreSettings, type Stores } from '../adapters/mongo/connect.ts';
import { StoreFault } from '../adapters/mongo/store-fault.ts';

/** Milliseconds until what watches over Solis may as well start it anew. */
const longestWait = 120_000;
const again = 2_000;

/**
 * @param announce told once, with the reason, where Solis has to wait
 * @throws `StoreFault` at once where waiting would change nothing, else after two minutes
 */
export async function openStores(settings: StoreSettings, announce: (line: string) => void): Promise<Stores> {
  const giveUp = Date.now() + longestWait;
  for (let tries = 0; ; tries++) {
    try {
      return await connectStores(settings);
    } catch (error) {
      if (!(error instanceof StoreFault) || !passing.has(error.code) || Date.now() > giveUp) throw error;
      if (tries === 0) announce(`Solis: waits for its database. ${error.message}`);
      await pause(again);
    }
  }
}

/** What may pass by itself: a server that is starting, or a set that elects. */
const passing: ReadonlySet<StoreFault['code']> = new Set(['unreachable', 'name-not-found', 'no-primary']);
