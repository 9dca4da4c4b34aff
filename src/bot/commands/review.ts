/** The review of a plan's semesters, as one page. */

import { maySee } from '../../domain/people/access.ts';
import { neededSections } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { audit } from '../desk.ts';
import { type Said, said, type Turn } from '../turn.ts';
import { noRightView } from '../views/closed.ts';
import { reviewView } from '../views/review.ts';
import type { Command } from './command.ts';
import { withPlan } from './plans-of.ts';

export const review: Command = (turn, rest) => withPlan(turn, rest, (context) => showReview(turn, context), 'review');

export async function showReview(turn: Turn, context: PlanContext): Promise<Said> {
  const { plan, type } = context;
  const seen = neededSections(type, plan).some((one) => one.type.lookback !== undefined && maySee(turn, plan, one));
  await audit(turn, { act: seen ? 'saw' : 'refused', plan: plan.id, what: 'review' });
  if (!seen) return said(turn, noRightView(turn.say));
  const reports = await turn.world.reports.list(turn.organisation.id, { plan: plan.id });
  return said(turn, reviewView(turn, { context, say: turn.say }, reports));
}
