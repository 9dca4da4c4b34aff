/** Shows where a task stood that was just marked, by a plan or by what a meeting agreed on, with the way back in its row. */

import { tokenOf } from '../core/tap.ts';
import type { Reply, Turn } from '../core/turn.ts';
import { type DutyPlace, type OnDuty, showAt } from './show-duties.ts';
import { dutyTitle } from './views/duty-words.ts';

export interface TaskState {
  readonly done: boolean;
  readonly from: string;
}

export function showMarked(turn: Turn, { to, duty }: OnDuty, { done, from }: TaskState): Promise<Reply> {
  const { key } = duty.obligation;
  const back = tokenOf({ kind: 'duty-undo', duty: key, what: 'task', seen: 0, from });
  return showMarkedAt(turn, { from, key }, { title: dutyTitle(to, duty), done, back });
}

interface Marked {
  readonly title: string;
  readonly done: boolean;
  /** The token that takes it back, where it is done. */
  readonly back: string;
}

export function showMarkedAt(turn: Turn, place: DutyPlace, { title, done, back }: Marked): Promise<Reply> {
  const text = turn.say(done ? 'duties.said.done' : 'duties.said.undone', { duty: title });
  const undo = { label: turn.say('duties.action.undo'), token: back };
  return showAt(turn, place, { text, title, isOver: done, ...(done && { undo }) });
}
