/** Looks after what goes on behind the turns: what is to be sent is sent, what may be owed otherwise is derived anew. */

import { openQueue } from '../shared/keyed-queue.ts';
import { setBackground } from './core/background.ts';
import type { Services } from './core/turn.ts';
import { deriveOfPlan, deriveOfSchool } from './duties/derive.ts';
import { closeOutbox, drain } from './outbox/drain.ts';

/**
 * @param services whose turns are looked after
 * @param behind with what the work is done, where that is another one
 */
export function lookAfter(services: Services, behind: Services = services): void {
  const deriving = openDeriving(behind);
  setBackground(services, {
    // What fails stays in the outbox: the sweep makes up for it.
    send: () => void drain(behind).catch((error: unknown) => behind.report('the outbox waits', error, {})),
    derive: deriving.derive,
    settled: async () => {
      await deriving.settled();
      await closeOutbox(behind);
    },
  });
}

/** A plan, or what is about none, is derived once for all changes that come while it waits for its turn. */
function openDeriving(services: Services) {
  const inTurn = openQueue();
  const waiting = new Set<string | null>();
  const running = new Set<Promise<void>>();
  const derive = async (plan: string | null): Promise<void> => {
    waiting.delete(plan);
    const done = plan === null ? deriveOfSchool(services) : deriveOfPlan(services, plan);
    // The sweep makes up for what fails.
    await done.catch((error: unknown) => services.report('duties wait', error, plan === null ? {} : { plan }));
  };
  return {
    derive: (plan: string | null): void => {
      if (waiting.has(plan)) return;
      waiting.add(plan);
      const work = inTurn(plan ?? '', () => derive(plan));
      running.add(work);
      void work.finally(() => running.delete(work));
    },
    settled: async (): Promise<void> => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
