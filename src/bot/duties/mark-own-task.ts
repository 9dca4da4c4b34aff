/** Marks a task in the list of what is theirs, of which no duty speaks: the list stays, and its row says so with the way back. */
import { type TapOf, tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { apply } from '../plans/open-plan.ts';
import { onPlan, rowAt } from '../plans/tap-handler.ts';
import { movedOnView, refusalView } from '../plans/views/closed.ts';
import { ownTaskTitle } from '../plans/views/plan-lists.ts';
import { showAt } from './show-duties.ts';

export const markOwnTask = (turn: Turn, { plan, row, done }: TapOf<'own-task'>): Promise<Reply> =>
  onPlan(turn, plan, async (to) => {
    const task = rowAt(turn, to, row);
    if (task === undefined) return reply(turn, movedOnView(to));
    const applied = await apply(turn, to.context, { kind: 'task-state', id: turn.id, by: turn.member.id, row, done });
    const now = { ...to, context: applied.context };
    if (applied.kind === 'refused') return reply(turn, refusalView(turn, now, applied.refusal));
    const title = ownTaskTitle(now, task);
    const text = turn.say(done ? 'duties.said.done' : 'duties.said.undone', { duty: title });
    const token = tokenOf({ kind: 'own-task', plan, row, done: false });
    const undo = { label: turn.say('duties.action.undo'), token };
    return showAt(turn, { from: 'list', key: '' }, { text, title, isOver: done, ...(done && { undo }) });
  });
