/** Keeps what belongs to one organisation out of the store of another. */
import { StoreFault } from './store-fault.ts';

/**
 * What was handed over, once it is known to belong there. Throws `wrong-organisation`.
 * @param what it is, for whoever reads the fault: "Plan"
 */
export function within<Owned extends { readonly id: string; readonly organisation: string }>(
  organisation: string,
  what: string,
  owned: Owned,
): Owned {
  if (owned.organisation === organisation) return owned;
  throw new StoreFault('wrong-organisation', `${what} ${owned.id} does not belong to organisation ${organisation}.`);
}
