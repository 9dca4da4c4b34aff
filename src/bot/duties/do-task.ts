/** Marks the task of a duty as done, or as not done after all; the plan says so, and the duty follows at once. */

import { type Reply, reply, type Turn } from '../core/turn.ts';
import { apply } from '../plans/open-plan.ts';
import { noPlaceView, refusalView } from '../plans/views/closed.ts';
import type { View } from '../ports/view.ts';
import { deriveOfPlan } from './derive.ts';
import { setAgreement } from './set-agreement.ts';
import type { OnDuty } from './show-duties.ts';
import { showMarked, type TaskState } from './show-marked.ts';

export async function doTask(turn: Turn, on: OnDuty, state: TaskState): Promise<Reply> {
  const refusal = await setTask(turn, on, state.done);
  return refusal === null ? showMarked(turn, on, state) : reply(turn, refusal);
}

/** Null where the task is as it is to be; else what is in the way. */
export async function setTask(
  turn: Turn,
  { duty: { obligation, context, meeting } }: OnDuty,
  done: boolean,
): Promise<View | null> {
  const { row } = obligation.about;
  if (obligation.about.meeting !== undefined) return setAgreement(turn, { meeting, row, done });
  if (context === null || row === undefined) return noPlaceView(turn.say);
  const applied = await apply(turn, context, { kind: 'task-state', id: turn.id, by: turn.member.id, row, done });
  const now = { context: applied.context, say: turn.say };
  if (applied.kind === 'refused') return refusalView(turn, now, applied.refusal);
  await derive(turn, context.plan.id);
  return null;
}

/** The answer shows it as done; where that fails the sweep makes up for it. */
async function derive({ services }: Turn, plan: string): Promise<void> {
  try {
    await deriveOfPlan(services, plan);
  } catch (error) {
    services.report('duties.waiting', error, { plan });
  }
}
