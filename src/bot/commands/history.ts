/** What happened to a plan, newest first. */
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { audit } from '../desk.ts';
import { type Said, said, type Turn } from '../turn.ts';
import { historyView } from '../views/history.ts';
import type { Command } from './command.ts';
import { withPlan } from './plans-of.ts';

export const history: Command = (turn, rest) =>
  withPlan(turn, rest, (context) => showHistory(turn, context, 0), 'history');

/** @param page 0 is the newest */
export async function showHistory(turn: Turn, context: PlanContext, page: number): Promise<Said> {
  await audit(turn, { act: 'saw', plan: context.plan.id, what: 'history' });
  const entries = await turn.world.plans.history(turn.organisation.id, context.plan.id);
  return said(turn, historyView(turn, { context, say: turn.say }, { entries, page }));
}
