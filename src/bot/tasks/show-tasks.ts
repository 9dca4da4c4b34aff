/** Several tasks that were told at once: shown together, to be saved by one tap; what of them cannot be saved so is said. */
import { longestText } from '../../domain/privacy/free-text.ts';
import { judgeText } from '../core/judge-text.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import type { Conversation, TaskDraft } from '../ports/conversation.ts';
import { type PlacedTask, placeTask } from './place-task.ts';
import { tasksDraftView } from './views/tasks-draft.ts';

/** @param said what was heard of each, in the order of the message */
export async function showTasks(turn: Turn, said: readonly Omit<TaskDraft, 'id'>[]): Promise<Reply> {
  const drafts = said.map((task, place): TaskDraft => ({ ...task, id: `${turn.id}.${place + 1}` }));
  const whole: PlacedTask[] = [];
  const left: TaskDraft[] = [];
  for (const draft of drafts) {
    const place = await placeTask(turn, draft);
    if (place.kind === 'placed' && place.isWhole && mayStand(turn, place.draft)) whole.push(place);
    else left.push(draft);
  }
  const view = tasksDraftView(turn, whole, left);
  if (whole.length === 0) return reply(turn, view, withoutTasks(turn.conversation));
  return reply(turn, view, { ...turn.conversation, tasks: whole.map(({ draft }) => draft) });
}

const mayStand = (turn: Turn, { text = '' }: TaskDraft): boolean =>
  judgeText(turn, text, { longest: longestText.task }) === null;

export function withoutTasks({ tasks: _, ...rest }: Conversation): Conversation {
  return rest;
}
