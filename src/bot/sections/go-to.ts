/** Into a section of a plan, from anywhere. */
import { maySee, seesRowsOf } from '../../domain/plan/access.ts';
import { findSection } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { Reply, Turn } from '../core/turn.ts';
import { audit, sectionThere } from '../plans/audited.ts';
import { onPlan } from '../plans/tap-handler.ts';
import { enterSection } from './enter-section.ts';
import { markWriting } from './mark-writing.ts';

/** Enters a section: that it was seen is recorded, and colleagues who are in it hear of it. */
export const goTo = (turn: Turn, plan: string, to: PlaceInPlan): Promise<Reply> =>
  onPlan(turn, plan, ({ context }) => goIn(turn, context, to));

interface PlaceInPlan {
  readonly section: string;
  readonly step?: string;
  readonly row?: string;
}

/** Enters a section of a plan that was loaded in this turn. */
export async function goIn(turn: Turn, context: PlanContext, to: PlaceInPlan): Promise<Reply> {
  const found = findSection(context.type, context.plan, to.section);
  const isSeen = found !== undefined && (maySee(turn, context.plan, found) || seesRowsOf(turn, context, found));
  await audit(turn, { act: isSeen ? 'saw' : 'refused', plan: context.plan.id, ...sectionThere(context, to.section) });
  const marked = isSeen ? await markWriting(turn, context, to.section) : context;
  return enterSection(turn, marked, to.section, to);
}
