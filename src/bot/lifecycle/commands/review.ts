/** The review of a plan's semesters, as one page. */

import { maySee } from '../../../domain/plan/access.ts';
import { neededSections } from '../../../domain/plan/on-path.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import type { Command } from '../../core/command.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { audit } from '../../plans/audited.ts';
import { withPlan } from '../../plans/find-plans.ts';
import { noRightView } from '../../plans/views/closed.ts';
import { reviewView } from '../views/review.ts';

export const review: Command = (turn, rest) => withPlan(turn, rest, (context) => showReview(turn, context), 'review');

export async function showReview(turn: Turn, context: PlanContext): Promise<Reply> {
  const { plan, type } = context;
  const seen = neededSections(type, plan).some((one) => one.type.lookback !== undefined && maySee(turn, plan, one));
  await audit(turn, { act: seen ? 'saw' : 'refused', plan: plan.id, what: 'review' });
  if (!seen) return reply(turn, noRightView(turn));
  const documents = await turn.services.documents.list(turn.organisation.id, { plan: plan.id });
  return reply(turn, reviewView(turn, { context, say: turn.say }, documents));
}
