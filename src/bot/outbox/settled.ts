/** How the sending of one claimed message ended. */
import type { DeliveryOutcome } from '../ports/duty-ports.ts';

export interface Settled {
  readonly outcome: DeliveryOutcome;
  /** Codes of what was tried in vain. */
  readonly failures: readonly string[];
}
