/** Marks what a meeting agreed on, and no plan took, as done or as not done after all; the duty follows at once. */
import { applyAct } from '../meetings/meeting-desk.ts';
import { tokenOf } from '../tap.ts';
import { type Said, said, type Turn } from '../turn.ts';
import { noPlaceView } from '../views/closed.ts';
import { dutyTitle } from '../views/duty-words.ts';
import { refusalView } from '../views/meeting-settled.ts';
import { deriveOfPlan, deriveOfSchool } from './derive.ts';
import { type OnDuty, showAt } from './show-duties.ts';

export interface TaskState {
  readonly done: boolean;
  readonly from: string;
}

export async function doAgreement(turn: Turn, { to, duty }: OnDuty, { done, from }: TaskState): Promise<Said> {
  const { meeting, obligation } = duty;
  const { row } = obligation.about;
  if (meeting === null || row === undefined) return said(turn, noPlaceView(turn.say));
  const applied = await applyAct(turn, meeting, { kind: 'agreement-state', id: row, done });
  if (applied.kind === 'refused') return said(turn, refusalView(turn, applied.meeting, applied.refusal));
  // The answer shows it as done; where that fails the sweep makes up for it.
  const derived = meeting.plan === undefined ? deriveOfSchool(turn.world) : deriveOfPlan(turn.world, meeting.plan);
  await derived.catch((error: unknown) => turn.world.report('duties wait', error, { meeting: meeting.id }));
  const { key } = obligation;
  const text = turn.say(done ? 'duties.said.done' : 'duties.said.undone', { duty: dutyTitle(to, duty) });
  const token = tokenOf({ kind: 'duty-undo', duty: key, what: 'task', seen: '0', from });
  return showAt(turn, { from, key }, { text, ...(done && { undo: { label: turn.say('duties.action.undo'), token } }) });
}
