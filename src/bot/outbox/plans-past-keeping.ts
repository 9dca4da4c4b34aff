/** Plans that ended longer ago than the organisation keeps them: people are told, and nothing is erased before one of them wants it. */
import { createHash } from 'node:crypto';
import { chainOf } from '../../domain/people/organisation.ts';
import { membersWithRole } from '../../domain/people/roles-of.ts';
import type { PlanOutline } from '../../domain/plan/plan.ts';
import { pastKeeping, undecidedTypes } from '../../domain/plan-types/keeping.ts';
import { momentOf } from '../core/moment.ts';
import type { Services } from '../core/turn.ts';
import { tellOnce } from './tell-administrators.ts';

/** The code of such plans. */
export const pastKeepingCode = 'plans-past-keeping';
/** The code of types of which nobody decided how long their plans are kept. */
const undecidedCode = 'plans-undecided-keeping';

/** Throws what the store throws. */
export async function plansPastKeeping(services: Services): Promise<readonly PlanOutline[]> {
  const { organisation, today } = momentOf(services);
  const found = pastKeeping(organisation, today).map((one) => services.plans.endedBefore(organisation.id, one));
  return (await Promise.all(found)).flat();
}

/** Tells whoever stands at the head, once for each set of them. Throws what the store throws. */
export async function tellPlansPastKeeping(services: Services): Promise<void> {
  const past = await plansPastKeeping(services);
  if (past.length === 0) return;
  const ids = past.map(({ id }) => id).toSorted();
  const occasion = createHash('sha256').update(JSON.stringify(ids)).digest('base64url').slice(0, 12);
  const head = chainOf(services.organisation).slice(-1);
  await tellOnce(
    services,
    { code: pastKeepingCode },
    { occasion, members: membersWithRole(services.organisation, head) },
  );
}

/** Tells the administrators that it is to be decided, again after some months. Throws what the store throws. */
export async function tellUndecidedKeeping(services: Services): Promise<void> {
  const types = undecidedTypes(services.organisation, await services.plans.outlines(services.organisation.id));
  if (types.length > 0) await tellOnce(services, { code: undecidedCode }, { occasion: types.toSorted().join('-') });
}
