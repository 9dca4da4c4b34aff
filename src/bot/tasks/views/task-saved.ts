/** A task is in the plan: what was saved, and how to add to it. */
import { sectionKey } from '../../../domain/plan/plan.ts';
import { tokenOf } from '../../core/tap.ts';
import { messageView } from '../../core/views/message.ts';
import { dateWords, memberName, type Speaking, subjectName } from '../../plans/views/plan-words.ts';
import { statusAction } from '../../plans/views/section-parts.ts';
import type { TaskDraft } from '../../ports/conversation.ts';
import type { View } from '../../ports/view.ts';

export function taskSavedView(to: Speaking, draft: TaskDraft): View {
  const ids = { plan: to.context.plan.id, section: sectionKey('tasks', draft.subject) };
  const facts = [
    { label: to.say('task.subject'), value: subjectName(to, draft.subject ?? '') },
    { label: to.say('task.text'), value: draft.text ?? '' },
    { label: to.say('task.due'), value: dateWords(to, draft.due ?? to.context.today) },
    { label: to.say('task.responsible'), value: memberName(to, draft.responsible ?? '') },
  ];
  return messageView({
    name: 'task-saved',
    title: to.say('task.saved', { code: to.context.plan.learner }),
    blocks: [{ kind: 'facts', facts }],
    actions: [
      { label: to.say('action.task-more'), token: tokenOf({ kind: 'step', ...ids, step: 'goal', row: draft.id }) },
      { label: to.say('action.remove'), token: tokenOf({ kind: 'remove-row', plan: ids.plan, row: draft.id }) },
      statusAction(to),
    ],
  });
}
