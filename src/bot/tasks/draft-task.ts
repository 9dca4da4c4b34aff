/** Puts a task together from what was said: shows what was understood, asks what is missing, saves on one tap. */
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { showList } from '../plans/audited.ts';
import type { Conversation, TaskDraft } from '../ports/conversation.ts';
import { type PlacedTask, placeTask } from './place-task.ts';
import { taskDraftView, taskFormView } from './views/task-draft.ts';
import { taskNowhereView, taskPlansView } from './views/task-places.ts';

/** Goes on with a draft: to the plan if it is not known, to what is missing, or to the confirmation. */
export async function showTask(turn: Turn, draft: TaskDraft): Promise<Reply> {
  const place = await placeTask(turn, draft);
  switch (place.kind) {
    case 'nowhere':
      return reply(turn, taskNowhereView(turn, place.contexts, draft), withoutTask(turn.conversation));
    case 'several':
      return showList(turn, 'task', taskPlansView(turn, place.contexts, draft), withTask(turn.conversation, draft));
    case 'placed':
      return showInPlan(turn, place);
    default:
      return place satisfies never;
  }
}

function showInPlan(turn: Turn, { context, draft, subjects, problems, doubt, isWhole }: PlacedTask): Reply {
  const to = { context, say: turn.say };
  if (doubt !== null) {
    const view = taskFormView(to, { draft, subjects, problems, doubt });
    return reply(turn, view, withTask(turn.conversation, { ...draft, doubted: doubt.due }));
  }
  const view = isWhole ? taskDraftView(to, draft) : taskFormView(to, { draft, subjects, problems });
  return reply(turn, view, withTask(turn.conversation, draft));
}

export const withTask = (conversation: Conversation, task: TaskDraft): Conversation => ({ ...conversation, task });

export function withoutTask({ task: _, ...rest }: Conversation): Conversation {
  return rest;
}
