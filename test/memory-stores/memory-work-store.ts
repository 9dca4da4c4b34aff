/** The twin of the work store: what the two stores in memory hold. */
import type { ObligationStore } from '../../src/bot/ports/obligations.ts';
import type { PlanStore } from '../../src/bot/ports/plans.ts';
import type { WorkStore } from '../../src/bot/ports/work.ts';

export const memoryWorkStore = (plans: PlanStore, obligations: ObligationStore): WorkStore => ({
  read: async (organisation, { holders, statuses }) => ({
    obligations: (await obligations.open(organisation)).filter(
      (one) => holders === undefined || one.holders.some((holder) => holders.includes(holder)),
    ),
    plans: await plans.list(organisation, { statuses }),
  }),
});
