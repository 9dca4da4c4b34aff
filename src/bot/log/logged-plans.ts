/** The plans beside which something is logged, as far as somebody may know of them. */

import { oversees } from '../../domain/plan/access.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { everyVersion } from '../../domain/plan-types/find-types.ts';
import type { Looking, Turn } from '../core/turn.ts';
import { knownPlans } from '../plans/find-plans.ts';

/** Whether this person sees all that is logged beside plans of some type. */
export const overseesLog = (turn: Pick<Turn, 'organisation' | 'member'>): boolean =>
  everyVersion.some((type) => type.log !== undefined && oversees(turn, type));

/** Those in work beside which something may be logged, where this person oversees them. Throws what the store throws. */
export const loggedPlans = async (turn: Looking): Promise<readonly PlanContext[]> =>
  (await knownPlans(turn)).filter((context) => context.type.log !== undefined && oversees(turn, context.type));
