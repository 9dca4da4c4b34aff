/** Does what follows from a message that has gone out. */

import type { Services } from '../core/turn.ts';
import type { Delivery } from '../ports/delivery.ts';
import type { Composed } from './composed.ts';

/** What fails here is reported: the message is out, and must not go out again because of it. Never throws. */
export async function settleSent(
  services: Services,
  { composed, delivery }: { readonly composed: Composed; readonly delivery: Delivery },
): Promise<void> {
  try {
    await composed.sent?.();
  } catch (error) {
    services.report('what follows from a message could not be done', error, { delivery: delivery.key });
  }
}
