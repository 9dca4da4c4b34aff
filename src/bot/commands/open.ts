/** Opens a plan: straight into the one section that waits for this person, or to where it stands. */
import { owns } from '../../domain/people/access.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { isWorkable, standings } from '../../domain/plan/standing.ts';
import { goIn } from '../acts/section.ts';
import { audit } from '../desk.ts';
import { type Said, said, type Turn } from '../turn.ts';
import { statusView } from '../views/status.ts';
import type { Command } from './command.ts';
import { withPlan } from './plans-of.ts';

export const open: Command = (turn, rest) => withPlan(turn, rest, (context) => openContext(turn, context), 'plan');

export async function openContext(turn: Turn, context: PlanContext): Promise<Said> {
  const mine = standings(context).filter((one) => isWorkable(one.standing) && owns(turn, context.plan, one.section));
  const [only] = mine;
  if (mine.length === 1 && only !== undefined) return goIn(turn, context, { section: only.section.key });
  await audit(turn, { act: 'saw', plan: context.plan.id });
  return said(turn, statusView(turn, { context, say: turn.say }));
}
