/** Puts messages into the outbox: what is there under the same key stays as it is. */
import type { Services } from '../core/turn.ts';
import type { NewDelivery } from '../ports/delivery.ts';

/** Adds them and has them sent, as far as their time has come. Gives how many were new; throws what the store throws. */
export async function enqueue(services: Services, deliveries: readonly NewDelivery[]): Promise<number> {
  if (deliveries.length === 0) return 0;
  const added = await services.deliveries.add(services.organisation.id, deliveries);
  if (added > 0) services.background.send();
  return added;
}
