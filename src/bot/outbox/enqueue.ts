/** Puts messages into the outbox: what is there under the same key stays as it is. */
import { behindOf } from '../behind.ts';
import type { NewDelivery } from '../delivery.ts';
import type { World } from '../turn.ts';

/** Adds them and has them sent, as far as their time has come. Gives how many were new; throws what the store throws. */
export async function enqueue(world: World, deliveries: readonly NewDelivery[]): Promise<number> {
  if (deliveries.length === 0) return 0;
  const added = await world.deliveries.add(world.organisation.id, deliveries);
  if (added > 0) behindOf(world).send();
  return added;
}
