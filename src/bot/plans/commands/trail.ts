/** Who saw a plan, for those who lead. */
import { leads } from '../../../domain/people/leads.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import type { Command } from '../../core/command.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { audit, refuse } from '../audited.ts';
import { withPlan } from '../find-plans.ts';
import { trailView } from '../views/trail.ts';

/** Entries of one plan that are looked through, the newest. */
const looked = 1_000;

export const trail: Command = (turn, rest) =>
  leads(turn) ? withPlan(turn, rest, (context) => showTrail(turn, context, 0), 'trail') : refuse(turn, 'trail');

/** @param page 0 is the newest */
export async function showTrail(turn: Turn, context: PlanContext, page: number): Promise<Reply> {
  if (!leads(turn)) return refuse(turn, 'trail');
  const entries = await turn.services.audit.find(turn.organisation.id, { plan: context.plan.id, atMost: looked });
  await audit(turn, { act: 'saw', plan: context.plan.id, what: 'trail' });
  return reply(turn, trailView(turn, { context, say: turn.say }, { entries, page }));
}
