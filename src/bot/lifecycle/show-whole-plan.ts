/** Shows a plan on one page, and writes down who read it. */
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { audit } from '../plans/audited.ts';
import { wholePlanView } from './views/whole-plan.ts';

export async function showWholePlan(turn: Turn, context: PlanContext): Promise<Reply> {
  await audit(turn, { act: 'saw', plan: context.plan.id, what: 'answers' });
  return reply(turn, wholePlanView(turn, { context, say: turn.say }));
}
