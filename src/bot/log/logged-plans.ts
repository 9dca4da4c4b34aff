/** The plans beside which something is logged, as far as somebody may know of them. */

import type { Instant } from '../../domain/calendar/local-time.ts';
import { oversees } from '../../domain/plan/access.ts';
import { isInWork } from '../../domain/plan/life-cycle.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { everyVersion } from '../../domain/plan-types/find-types.ts';
import type { Looking, Turn } from '../core/turn.ts';
import { knownPlans, plansKnown } from '../plans/find-plans.ts';

/** Whether this person sees all that is logged beside plans of some type. */
export const overseesLog = (turn: Pick<Turn, 'organisation' | 'member'>): boolean =>
  everyVersion.some((type) => type.log !== undefined && oversees(turn, type));

/**
 * Those beside which something may have been logged since that moment, where this person oversees them: those in work, and
 * those that have ended since. Throws what the store throws.
 */
export async function loggedPlans(turn: Looking, since: Instant): Promise<readonly PlanContext[]> {
  const [inWork, ended] = await Promise.all([knownPlans(turn), plansKnown(turn, { statuses: everyLoggedEnd, since })]);
  // What ends one type is a status in work of another.
  const over = ended.filter(({ type, plan }) => !isInWork(type, plan.status));
  return [...inWork, ...over].filter(({ type }) => type.log !== undefined && oversees(turn, type));
}

const everyLoggedEnd = [
  ...new Set(
    everyVersion
      .filter(({ log }) => log !== undefined)
      .flatMap((type) => Object.keys(type.lifeCycle.statuses).filter((status) => !isInWork(type, status))),
  ),
];
