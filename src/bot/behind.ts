/** What goes on behind the turns of a world: whoever looks after it is told here that there is something to do. */
import type { World } from './turn.ts';

export interface Behind {
  /** There is something to send. Never throws. */
  readonly send: () => void;
  /** What is owed because of that plan may have changed. Never throws. */
  readonly derive: (plan: string) => void;
  /** Begins nothing more, and resolves once nothing of it is under way. Never rejects. */
  readonly settled: () => Promise<void>;
}

/** Nobody looks after it: the sweep finds all of it by itself. */
const nobody: Behind = { send: () => {}, derive: () => {}, settled: async () => {} };

const lookedAfter = new WeakMap<World, Behind>();

/** From now on this is told; it takes the place of what was told before. */
export const lookAfter = (world: World, behind: Behind): void => void lookedAfter.set(world, behind);

export const behindOf = (world: World): Behind => lookedAfter.get(world) ?? nobody;
