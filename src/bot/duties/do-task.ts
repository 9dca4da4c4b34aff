/** Marks the task of a duty as done, or as not done after all; the plan says so, and the duty follows at once. */

import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { apply } from '../plans/open-plan.ts';
import { noPlaceView, refusalView } from '../plans/views/closed.ts';
import { deriveOfPlan } from './derive.ts';
import { doAgreement, type TaskState } from './do-agreement.ts';
import { type OnDuty, showAt } from './show-duties.ts';
import { dutyTitle } from './views/duty-words.ts';

export async function doTask(turn: Turn, on: OnDuty, { done, from }: TaskState): Promise<Reply> {
  const { to, duty } = on;
  const { obligation, context } = duty;
  const { row, meeting } = obligation.about;
  if (meeting !== undefined) return doAgreement(turn, on, { done, from });
  if (context === null || row === undefined) return reply(turn, noPlaceView(turn.say));
  const applied = await apply(turn, context, { kind: 'task-state', id: turn.id, by: turn.member.id, row, done });
  const now = { context: applied.context, say: turn.say };
  if (applied.kind === 'refused') return reply(turn, refusalView(turn, now, applied.refusal));
  await derive(turn, context.plan.id);
  const { key } = obligation;
  const text = turn.say(done ? 'duties.said.done' : 'duties.said.undone', { duty: dutyTitle(to, duty) });
  const token = tokenOf({ kind: 'duty-undo', duty: key, what: 'task', seen: 0, from });
  return showAt(
    turn,
    { from, key },
    { text, title: dutyTitle(to, duty), ...(done && { undo: { label: turn.say('duties.action.undo'), token } }) },
  );
}

/** The answer shows it as done; where that fails the sweep makes up for it. */
async function derive({ services }: Turn, plan: string): Promise<void> {
  try {
    await deriveOfPlan(services, plan);
  } catch (error) {
    services.report('duties.waiting', error, { plan });
  }
}
