/** Opens a plan: straight into the one section that waits for this person, or to where it stands. */
import { owns } from '../../../domain/plan/access.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { isWorkable, standings } from '../../../domain/plan/standing.ts';
import type { Command } from '../../core/command.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { audit } from '../../plans/audited.ts';
import { withPlan } from '../../plans/find-plans.ts';
import { loggedSums } from '../../plans/logged-sums.ts';
import { statusView } from '../../plans/views/status.ts';
import { goIn } from '../../sections/go-to.ts';

export const open: Command = (turn, rest) => withPlan(turn, rest, (context) => openContext(turn, context), 'open');

export async function openContext(turn: Turn, context: PlanContext): Promise<Reply> {
  const mine = standings(context).filter((one) => isWorkable(one.standing) && owns(turn, context.plan, one.section));
  const [only] = mine;
  if (mine.length === 1 && only !== undefined) return goIn(turn, context, { section: only.section.key });
  const [sums] = await Promise.all([loggedSums(turn, context), audit(turn, { act: 'saw', plan: context.plan.id })]);
  return reply(turn, statusView(turn, { context, say: turn.say }, sums));
}
