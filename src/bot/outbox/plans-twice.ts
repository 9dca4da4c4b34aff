/** Plans in work about one subject of which there may be one alone: of the time before two that are begun at once were kept apart. */
import { membersWithRole } from '../../domain/people/roles-of.ts';
import { placeInWork } from '../../domain/plan/place-in-work.ts';
import type { PlanOutline } from '../../domain/plan/plan.ts';
import { isPlanInWork, typeOf } from '../../domain/plan-types/find-types.ts';
import type { Services } from '../core/turn.ts';
import { tellOnce } from './tell-administrators.ts';

/** The code of such plans. */
export const twiceCode = 'plans-twice';

/** One of those that stand side by side. Throws what the store throws. */
export async function plansTwice({ organisation, plans }: Services): Promise<readonly PlanOutline[]> {
  const inWork = (await plans.outlines(organisation.id)).filter(isPlanInWork);
  const places = inWork.map((one) => placeInWork(typeOf(one), one));
  return inWork.filter((_, at) => {
    const place = places[at];
    return place !== null && place !== undefined && places.indexOf(place) === at && places.lastIndexOf(place) > at;
  });
}

/** Tells those who correct plans of the type, once for each subject. Throws what the store throws. */
export async function tellPlansTwice(services: Services): Promise<void> {
  for (const outline of await plansTwice(services)) {
    const heads = membersWithRole(services.organisation, typeOf(outline).correctors);
    await tellOnce(services, { code: twiceCode }, { occasion: outline.id, members: heads });
  }
}
