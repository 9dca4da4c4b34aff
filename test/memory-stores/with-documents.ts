/** The twin of the plan store, reading with each plan the documents that stand about its subject. */
import type { DocumentStore } from '../../src/bot/ports/documents.ts';
import type { PlanStore } from '../../src/bot/ports/plans.ts';
import type { Plan, PlanRead } from '../../src/domain/plan/plan.ts';
import { isSameSubject } from '../../src/domain/plan/subject-kinds.ts';

export const withDocuments = (plans: PlanStore, documents: DocumentStore): PlanStore => {
  const read = async (plan: Plan): Promise<PlanRead> => {
    const all = await documents.list(plan.organisation);
    const own = all.filter(({ about, withdrawn }) => withdrawn === undefined && isSameSubject(about, plan.about));
    return own.length === 0 ? plan : { ...plan, documents: own };
  };
  const readAll = (found: readonly Plan[]): Promise<readonly PlanRead[]> => Promise.all(found.map(read));
  return {
    ...plans,
    load: async (organisation, id) => {
      const plan = await plans.load(organisation, id);
      return plan && read(plan);
    },
    ofSubject: async (organisation, about) => readAll(await plans.ofSubject(organisation, about)),
    list: async (organisation, filter) => readAll(await plans.list(organisation, filter)),
  };
};
