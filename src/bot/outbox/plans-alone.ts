/** Plans in work about somebody whom the organisation's file does not name any more: of those around them nobody sees them. */
import { membersWithRole } from '../../domain/people/roles-of.ts';
import type { PlanOutline } from '../../domain/plan/plan.ts';
import { subjectKey, subjectOfKey } from '../../domain/plan/subject-kinds.ts';
import { isPlanInWork, typeOf } from '../../domain/plan-types/find-types.ts';
import type { Services } from '../core/turn.ts';
import { tellOnce } from './tell-administrators.ts';

/** The code of such plans. */
export const aloneCode = 'plans-alone';

export async function plansAlone({ organisation, plans }: Services): Promise<readonly PlanOutline[]> {
  const outlines = await plans.outlines(organisation.id);
  return outlines.filter((one) => isPlanInWork(one) && subjectOfKey(subjectKey(one.about), organisation) === null);
}

/** Tells those who oversee plans of the type, once for each plan. Throws what the store throws. */
export async function tellPlansAlone(services: Services): Promise<void> {
  for (const outline of await plansAlone(services)) {
    const overseers = membersWithRole(services.organisation, typeOf(outline).overseers);
    await tellOnce(services, { code: aloneCode }, { occasion: outline.id, members: overseers });
  }
}
