/** Marks a task of a plan as done, or as not done after all, wherever the button for it stands. */
import type { Row } from '../../domain/plan/plan.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { apply } from './open-plan.ts';
import { rowAt } from './tap-handler.ts';
import { movedOnView, refusalView } from './views/closed.ts';
import type { Speaking } from './views/plan-words.ts';

interface Marking {
  readonly row: string;
  readonly done: boolean;
  /** What is seen once it is marked: the plan as it is then, and the task. */
  readonly show: (to: Speaking, task: Row) => Reply | Promise<Reply>;
}

export async function markTask(turn: Turn, to: Speaking, { row, done, show }: Marking): Promise<Reply> {
  const task = rowAt(turn, to, row);
  if (task === undefined) return reply(turn, movedOnView(to));
  const applied = await apply(turn, to.context, { kind: 'task-state', id: turn.id, by: turn.member.id, row, done });
  const now = { ...to, context: applied.context };
  return applied.kind === 'refused' ? reply(turn, refusalView(turn, now, applied.refusal)) : show(now, task);
}
