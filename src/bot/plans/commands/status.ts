/** Where a plan stands. */
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import type { Command } from '../../core/command.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { audit } from '../audited.ts';
import { withPlan } from '../find-plans.ts';
import { loggedSums } from '../logged-sums.ts';
import { planPartsView } from '../views/plan-parts.ts';
import { statusView } from '../views/status.ts';

export const status: Command = (turn, rest) => withPlan(turn, rest, (context) => showStatus(turn, context));

export async function showStatus(turn: Turn, context: PlanContext): Promise<Reply> {
  const [sums] = await Promise.all([
    loggedSums(turn, context),
    audit(turn, { act: 'saw', plan: context.plan.id, what: 'status' }),
  ]);
  return reply(turn, statusView(turn, { context, say: turn.say }, sums));
}

export async function showParts(turn: Turn, context: PlanContext): Promise<Reply> {
  await audit(turn, { act: 'saw', plan: context.plan.id, what: 'status' });
  return reply(turn, planPartsView(turn, { context, say: turn.say }));
}
