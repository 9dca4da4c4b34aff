/** Marks the task of a duty as done, or as not done after all; the plan says so, and the duty follows at once. */

import { type Reply, reply, type Turn } from '../core/turn.ts';
import { apply } from '../plans/open-plan.ts';
import { noPlaceView, refusalView } from '../plans/views/closed.ts';
import { deriveOfPlan } from './derive.ts';
import { doAgreement } from './do-agreement.ts';
import type { OnDuty } from './show-duties.ts';
import { showMarked, type TaskState } from './show-marked.ts';

export async function doTask(turn: Turn, on: OnDuty, { done, from }: TaskState): Promise<Reply> {
  const { obligation, context } = on.duty;
  const { row, meeting } = obligation.about;
  if (meeting !== undefined) return doAgreement(turn, on, { done, from });
  if (context === null || row === undefined) return reply(turn, noPlaceView(turn.say));
  const applied = await apply(turn, context, { kind: 'task-state', id: turn.id, by: turn.member.id, row, done });
  const now = { context: applied.context, say: turn.say };
  if (applied.kind === 'refused') return reply(turn, refusalView(turn, now, applied.refusal));
  await derive(turn, context.plan.id);
  return showMarked(turn, on, { done, from });
}

/** The answer shows it as done; where that fails the sweep makes up for it. */
async function derive({ services }: Turn, plan: string): Promise<void> {
  try {
    await deriveOfPlan(services, plan);
  } catch (error) {
    services.report('duties.waiting', error, { plan });
  }
}
