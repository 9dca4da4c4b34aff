/** Begins a plan in an organisation of its own, for the tests of a plan store. */
import type { PlanStore } from '../../src/bot/ports/plans.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { someOrganisation, somePlan, startedEntry } from './plan-fixtures.ts';

export const beginning =
  (open: () => PlanStore) =>
  async (change: Partial<Plan> = {}) => {
    const organisation = someOrganisation();
    const plan = somePlan(organisation, change);
    const store = open();
    await store.add(organisation, plan, startedEntry());
    return { store, organisation, plan, reload: async () => (await store.load(organisation, plan.id)) as Plan };
  };
