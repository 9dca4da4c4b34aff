/** What happened to a plan, newest first. */
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import type { Command } from '../../core/command.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { audit } from '../audited.ts';
import { withPlan } from '../find-plans.ts';
import { historyView } from '../views/history.ts';

export const history: Command = (turn, rest) =>
  withPlan(turn, rest, (context) => showHistory(turn, context, 0), 'history');

/** @param page 0 is the newest */
export async function showHistory(turn: Turn, context: PlanContext, page: number): Promise<Reply> {
  await audit(turn, { act: 'saw', plan: context.plan.id, what: 'history' });
  const entries = await turn.services.plans.history(turn.organisation.id, context.plan.id);
  return reply(turn, historyView(turn, { context, say: turn.say }, { entries, page }));
}
