/** Does at once what the ticks would do by and by: for a clock that was moved on. */
import { addDigests } from '../bot/duties/digest-due.ts';
import { sweep } from '../bot/duties/sweep.ts';
import { drain } from '../bot/outbox/drain.ts';
import type { World } from '../bot/turn.ts';

/** Resolves once everything that is due by now has gone out. Throws what the stores throw. */
export async function doWhatIsDue(world: World): Promise<void> {
  await sweep(world);
  await addDigests(world);
  await drain(world);
}
