/** What goes on behind the turns of a world: whoever looks after it is told here that there is something to do. */
import type { Services } from './turn.ts';

export interface Behind {
  /** There is something to send. Never throws. */
  readonly send: () => void;
  /** What is owed because of that plan may have changed; null: what is owed because of none. Never throws. */
  readonly derive: (plan: string | null) => void;
  /** Begins nothing more, and resolves once nothing of it is under way. Never rejects. */
  readonly settled: () => Promise<void>;
}

/** Nobody looks after it: the sweep finds all of it by itself. */
const nobody: Behind = { send: () => {}, derive: () => {}, settled: async () => {} };

const lookedAfter = new WeakMap<Services, Behind>();

/** From now on this is told; it takes the place of what was told before. */
export const setBackground = (services: Services, behind: Behind): void => void lookedAfter.set(services, behind);

export const behindOf = (services: Services): Behind => lookedAfter.get(services) ?? nobody;
