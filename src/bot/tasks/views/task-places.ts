/** Where a task can go: the plans to choose from, or why there is none. */
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { subjectKey, subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import type { Turn } from '../../core/turn.ts';
import { fewOf } from '../../core/views/few-of.ts';
import { messageView } from '../../core/views/message.ts';
import { nameOfSubject, planTitle, statusName } from '../../plans/views/plan-words.ts';
import type { TaskDraft } from '../../ports/conversation.ts';
import type { View } from '../../ports/view.ts';

/** @param draft the learners that it names and that have no such plan are told */
export function taskPlansView(
  { say }: Turn,
  contexts: readonly PlanContext[],
  { among = [], each }: Pick<TaskDraft, 'among' | 'each'>,
): View {
  const text = say('task.choose-plan');
  const found = contexts.map(({ plan }) => subjectKey(plan.about));
  const codes = (each === true ? among : [])
    .filter((key) => !found.includes(key))
    .map((key) => key.replace(/^learner:/u, ''));
  const items = contexts.map((context) => ({
    title: planTitle({ context, say }),
    detail: [...nameOfSubject(context), statusName(say, context.plan.type, context.plan.status)].join(' · '),
    action: { label: say('action.choose'), token: tokenOf({ kind: 'task-plan', plan: context.plan.id }) },
  }));
  return messageView({
    name: 'choose-plan',
    title: say('task.new'),
    text: codes.length === 0 ? text : [text, say('task.not-for', { codes: codes.join(', ') })],
    blocks: fewOf(say, items),
  });
}

function whyNot(say: Say, { plan, type, organisation }: PlanContext): string {
  const code = subjectLabel(plan.about, organisation);
  const lists = type.sections.flatMap((section) => (section.list?.kind === 'task' ? [section.list] : []));
  const open = lists.some((list) => list.openIn?.includes(plan.status) === true);
  if (open) return say('task.not-here', { code });
  return say('task.not-now', { code, status: statusName(say, type.id, plan.status) });
}

/** Nothing typed is lost: what was understood of the task is shown again. */
export function taskNowhereView({ say }: Turn, contexts: readonly PlanContext[], draft: TaskDraft): View {
  const known = contexts.find(({ plan }) => subjectKey(plan.about) === draft.about);
  const text =
    draft.about === undefined ? say('task.nowhere') : known === undefined ? say('nothing.text') : whyNot(say, known);
  return messageView({
    name: 'refused',
    title: say('task.new'),
    text: draft.text === undefined ? text : [text, say('task.typed', { text: draft.text })],
    actions: [commandAction(say, 'my-plans')],
  });
}
