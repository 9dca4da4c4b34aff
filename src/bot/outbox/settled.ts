/** How the sending of one claimed message ended, and what follows from it. */
import type { Services } from '../core/turn.ts';
import type { Delivery, DeliveryOutcome } from '../ports/delivery.ts';
import type { Composed } from './composed.ts';

export interface Settled {
  readonly outcome: DeliveryOutcome;
  /** Codes of what was tried in vain. */
  readonly failures: readonly string[];
}

/** A message that is put together, about to go out. */
export interface Outgoing {
  readonly delivery: Delivery;
  readonly composed: Composed;
  /** Throws `Overtaken` where somebody else may send it before this is done. */
  readonly mayGo: () => Promise<void>;
}

/** What fails here is reported: the message is out, and must not go out again because of it. Never throws. */
export async function settleSent(services: Services, { composed, delivery }: Omit<Outgoing, 'mayGo'>): Promise<void> {
  try {
    await composed.sent?.();
  } catch (error) {
    services.report('delivery.follow-up-failed', error, { delivery: delivery.key });
  }
}

/** What it spoke of, for whoever puts it in order later. */
export const shownOf = ({ shown }: Composed): Pick<Composed, 'shown'> => (shown === undefined ? {} : { shown });
