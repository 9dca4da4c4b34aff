/** Derives behind the turns what may be owed otherwise because something changed. */
import { openQueue } from '../../shared/keyed-queue.ts';
import type { Background } from '../core/background.ts';
import type { Services } from '../core/turn.ts';
import { deriveOfPlan, deriveOfSchool } from './derive.ts';

export interface Deriving extends Pick<Background, 'derive'> {
  /** Resolves once nothing of it is under way. Never rejects. */
  readonly settled: () => Promise<void>;
}

/** A plan, or what is about none, is derived once for all changes that come while it waits for its turn. */
export function openDeriving(services: Services): Deriving {
  const inTurn = openQueue();
  const waiting = new Set<string | null>();
  const running = new Set<Promise<void>>();
  const derive = async (plan: string | null): Promise<void> => {
    waiting.delete(plan);
    const done = plan === null ? deriveOfSchool(services) : deriveOfPlan(services, plan);
    // The sweep makes up for what fails.
    await done.catch((error: unknown) => services.report('duties.waiting', error, plan === null ? {} : { plan }));
  };
  return {
    derive: (plan) => {
      if (waiting.has(plan)) return;
      waiting.add(plan);
      const work = inTurn(plan ?? '', () => derive(plan));
      running.add(work);
      void work.finally(() => running.delete(work));
    },
    settled: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
