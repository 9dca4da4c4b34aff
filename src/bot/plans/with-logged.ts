/** A plan with the knowledge whether something is logged beside it, where a step in its life hangs on that. */
import type { Transition } from '../../domain/plan/life-cycle.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { Turn } from '../core/turn.ts';

/**
 * Reads the log only where one of the steps that are meant must know of it. Throws what the store throws.
 * @param isMeant of the steps of the plan's type
 */
export async function withLogged(
  { services, organisation }: Turn,
  context: PlanContext,
  isMeant: (step: Transition) => boolean,
): Promise<PlanContext> {
  const { type, plan } = context;
  const mustKnow = type.lifeCycle.transitions.some((one) => one.needs === 'nothing-evidenced' && isMeant(one));
  if (type.log === undefined || !mustKnow) return context;
  const sums = await services.entries.sums(organisation.id, [plan.id]);
  return { ...context, isLogged: sums.some(({ state }) => state !== 'voided') };
}
