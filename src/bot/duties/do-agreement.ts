/** Marks what a meeting agreed on, and no plan took, as done or as not done after all; the duty follows at once. */

import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { applyAct } from '../meetings/open-meeting.ts';
import { refusalView } from '../meetings/views/meeting-settled.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import { deriveOfPlan, deriveOfSchool } from './derive.ts';
import { type OnDuty, showAt } from './show-duties.ts';
import { dutyTitle } from './views/duty-words.ts';

export interface TaskState {
  readonly done: boolean;
  readonly from: string;
}

export async function doAgreement(turn: Turn, { to, duty }: OnDuty, { done, from }: TaskState): Promise<Reply> {
  const { meeting, obligation } = duty;
  const { row } = obligation.about;
  if (meeting === null || row === undefined) return reply(turn, noPlaceView(turn.say));
  const applied = await applyAct(turn, meeting, { kind: 'agreement-state', id: row, done });
  if (applied.kind === 'refused') return reply(turn, refusalView(turn, applied.meeting, applied.refusal));
  // The answer shows it as done; where that fails the sweep makes up for it.
  const derived =
    meeting.plan === undefined ? deriveOfSchool(turn.services) : deriveOfPlan(turn.services, meeting.plan);
  await derived.catch((error: unknown) => turn.services.report('duties.waiting', error, { meeting: meeting.id }));
  const { key } = obligation;
  const text = turn.say(done ? 'duties.said.done' : 'duties.said.undone', { duty: dutyTitle(to, duty) });
  const token = tokenOf({ kind: 'duty-undo', duty: key, what: 'task', seen: 0, from });
  return showAt(
    turn,
    { from, key },
    { text, title: dutyTitle(to, duty), ...(done && { undo: { label: turn.say('duties.action.undo'), token } }) },
  );
}
