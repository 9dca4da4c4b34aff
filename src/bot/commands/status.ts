/** Where a plan stands. */
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { audit } from '../desk.ts';
import { type Said, said, type Turn } from '../turn.ts';
import { statusView } from '../views/status.ts';
import type { Command } from './command.ts';
import { withPlan } from './plans-of.ts';

export const status: Command = (turn, rest) => withPlan(turn, rest, (context) => showStatus(turn, context));

export async function showStatus(turn: Turn, context: PlanContext): Promise<Said> {
  await audit(turn, { act: 'saw', plan: context.plan.id, what: 'status' });
  return said(turn, statusView(turn, { context, say: turn.say }));
}
