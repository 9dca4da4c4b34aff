/** A task is in the plan: what was saved, and how to add to it. */
import type { SectionInstance } from '../../../domain/plan/on-path.ts';
import { tokenOf } from '../../core/tap.ts';
import { messageView } from '../../core/views/message.ts';
import { subjectName } from '../../plans/views/option-words.ts';
import { dateWords, memberName, planCode, type Speaking } from '../../plans/views/plan-words.ts';
import { statusAction } from '../../plans/views/section-parts.ts';
import type { TaskDraft } from '../../ports/conversation.ts';
import type { View } from '../../ports/view.ts';

/** @param section the list section that the task went into */
export function taskSavedView(to: Speaking, draft: TaskDraft, section: SectionInstance): View {
  const ids = { plan: to.context.plan.id, section: section.key };
  const [first] = section.type.list?.steps ?? [];
  const facts = [
    ...(section.subject === undefined
      ? []
      : [{ label: to.say('task.subject'), value: subjectName(to, section.subject) }]),
    { label: to.say('task.text'), value: draft.text ?? '' },
    { label: to.say('task.due'), value: dateWords(to, draft.due ?? to.context.today) },
    { label: to.say('task.responsible'), value: memberName(to, draft.responsible ?? '') },
  ];
  return messageView({
    name: 'task-saved',
    title: to.say('task.saved', { code: planCode(to) }),
    blocks: [{ kind: 'facts', facts }],
    actions: [
      {
        label: to.say('action.task-more'),
        token: tokenOf({ kind: 'step', ...ids, step: first?.id ?? '', row: draft.id }),
      },
      { label: to.say('action.remove'), token: tokenOf({ kind: 'remove-row', plan: ids.plan, row: draft.id }) },
      statusAction(to),
    ],
  });
}
