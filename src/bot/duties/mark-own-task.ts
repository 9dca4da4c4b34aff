/** Marks a task in the list of what is theirs, of which no duty speaks: the list stays, and its row says so with the way back. */
import { type TapOf, tokenOf } from '../core/tap.ts';
import type { Reply, Turn } from '../core/turn.ts';
import { markTask } from '../plans/mark-task.ts';
import { onPlanOfTask } from '../plans/tap-handler.ts';
import { ownTaskTitle } from '../plans/views/plan-lists.ts';
import { showMarkedAt } from './show-marked.ts';

export const markOwnTask = (turn: Turn, { plan, row, done }: TapOf<'own-task'>): Promise<Reply> =>
  onPlanOfTask(turn, plan, (of) =>
    markTask(turn, of, {
      ...{ row, done },
      show: (to, task) => {
        const back = { kind: 'own-task', plan, row, done: false } as const;
        if (!done) turn.acts.undid(back);
        const marked = { title: ownTaskTitle(to, task), done, back: tokenOf(back) };
        return showMarkedAt(turn, { from: 'list', key: '' }, marked);
      },
    }),
  );
