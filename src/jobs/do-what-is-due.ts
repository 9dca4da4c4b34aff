/** Does at once what the ticks would do by and by: for a clock that was moved on. */

import type { Services } from '../bot/core/turn.ts';
import { addDigests } from '../bot/duties/digest-due.ts';
import { sweep } from '../bot/duties/sweep.ts';
import { drain } from '../bot/outbox/drain.ts';

/** Resolves once everything that is due by now has gone out. Throws what the stores throw. */
export async function doWhatIsDue(services: Services): Promise<void> {
  await sweep(services);
  await addDigests(services);
  await drain(services);
}
