/** Marks what a meeting agreed on, and no plan took, as done or as not done after all; the duty follows at once. */

import { type Reply, reply, type Turn } from '../core/turn.ts';
import { applyAct } from '../meetings/open-meeting.ts';
import { refusalView } from '../meetings/views/meeting-settled.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import { deriveOfPlan, deriveOfSchool } from './derive.ts';
import type { OnDuty } from './show-duties.ts';
import { showMarked, type TaskState } from './show-marked.ts';

export async function doAgreement(turn: Turn, on: OnDuty, { done, from }: TaskState): Promise<Reply> {
  const { meeting, obligation } = on.duty;
  const { row } = obligation.about;
  if (meeting === null || row === undefined) return reply(turn, noPlaceView(turn.say));
  const applied = await applyAct(turn, meeting, { kind: 'agreement-state', id: row, done });
  if (applied.kind === 'refused') return reply(turn, refusalView(turn, applied.meeting, applied.refusal));
  // The answer shows it as done; where that fails the sweep makes up for it.
  const derived =
    meeting.plan === undefined ? deriveOfSchool(turn.services) : deriveOfPlan(turn.services, meeting.plan);
  await derived.catch((error: unknown) => turn.services.report('duties.waiting', error, { meeting: meeting.id }));
  return showMarked(turn, on, { done, from });
}
