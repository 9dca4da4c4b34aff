/** The context of a plan in a turn. */
import type { Plan } from '../domain/plan/plan.ts';
import type { PlanContext } from '../domain/plan/plan-context.ts';
import { planTypeOf } from '../domain/plan-types/index.ts';
import type { Turn } from './turn.ts';

/** What decisions about this plan look at now. Throws for a plan of a type that this version of Solis does not have. */
export function contextOf(turn: Pick<Turn, 'organisation' | 'now' | 'today'>, plan: Plan): PlanContext {
  const type = planTypeOf(plan.type);
  if (type === undefined) throw new Error(`plan ${plan.id} is of an unknown type: ${plan.type}`);
  return { type, plan, organisation: turn.organisation, now: turn.now, today: turn.today };
}
