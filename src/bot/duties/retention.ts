/** Forgets what nobody needs any more. */
import type { Services } from '../core/turn.ts';

/** Days for which it can be seen what became of a message. */
const keptDays = 90;

/** Gives how many messages were forgotten; arrivals are forgotten by the database itself. */
export function forgetOld({ organisation, deliveries, clock }: Services): Promise<number> {
  const before = new Date(clock.now().getTime() - keptDays * 24 * 3_600_000);
  return deliveries.forget(organisation.id, before.toISOString());
}
