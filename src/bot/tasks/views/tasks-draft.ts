/** Several tasks at once: what was understood of each, to be confirmed by one tap; and what became of them. */
import { commandAction } from '../../core/command-action.ts';
import { delicateIn } from '../../core/judge-text.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { subjectName } from '../../plans/views/option-words.ts';
import { dateWords, memberName, planCode } from '../../plans/views/plan-words.ts';
import type { TaskDraft } from '../../ports/conversation.ts';
import type { Block, Item, View } from '../../ports/view.ts';
import type { PlacedTask } from '../place-task.ts';

export function tasksDraftView(turn: Turn, whole: readonly PlacedTask[], left: readonly TaskDraft[]): View {
  const { say } = turn;
  const [first] = whole;
  return {
    name: 'task-draft',
    surface: 'message',
    title: say('task.several'),
    blocks: [
      ...(first === undefined
        ? []
        : [{ kind: 'text' as const, text: say('task.confirm-all', { count: whole.length }) }]),
      ...itemsOf(turn, whole),
      ...leftWords(turn, left, 'task.not-whole'),
      ...warnings(turn, whole),
    ],
    actions:
      first === undefined
        ? [commandAction(say, 'task'), commandAction(say, 'my-plans')]
        : [
            {
              label: say('task.save-all', { count: whole.length }),
              token: tokenOf({ kind: 'tasks-save', id: first.draft.id }),
              style: 'primary',
            },
            { label: say('action.task-drop'), token: tokenOf({ kind: 'tasks-drop', id: first.draft.id }) },
          ],
  };
}

export const tasksSavedView = (turn: Turn, saved: readonly PlacedTask[], left: readonly TaskDraft[]): View =>
  messageView({
    name: 'task-saved',
    title: turn.say(saved.length === 0 ? 'task.dropped' : 'task.saved-all', { count: saved.length }),
    blocks: [...itemsOf(turn, saved), ...leftWords(turn, left, 'task.not-saved')],
    actions: [commandAction(turn.say, 'my-plans'), commandAction(turn.say, 'task')],
  });

const itemsOf = (turn: Turn, tasks: readonly PlacedTask[]): readonly Block[] =>
  tasks.length === 0 ? [] : [{ kind: 'items', items: tasks.map((task) => itemOf(turn, task)) }];

function itemOf({ say }: Turn, { context, draft }: PlacedTask): Item {
  const to = { context, say };
  const subject = draft.subject === undefined ? [] : [subjectName(to, draft.subject)];
  const due = say('task.by', { date: dateWords(to, draft.due ?? context.today) });
  return {
    title: [planCode(to), ...subject, draft.text ?? ''].join(' · '),
    detail: [due, memberName(to, draft.responsible ?? '')].join(' · '),
  };
}

const leftWords = ({ say }: Turn, left: readonly TaskDraft[], key: string): readonly Block[] =>
  left.length === 0
    ? []
    : [
        {
          kind: 'notice',
          tone: 'warning',
          text: say(key, { tasks: left.map(({ text = '' }) => text).join('; '), count: left.length }),
        },
      ];

/** The same warnings as at one task. */
function warnings({ say }: Turn, tasks: readonly PlacedTask[]): readonly Block[] {
  const words = tasks.flatMap(({ draft }) => delicateIn(draft.text ?? '')).join(', ');
  const texts = [
    ...(tasks.some(({ draft }) => draft.estimated === true) ? [say('calendar.estimated')] : []),
    ...(words === '' ? [] : [say('task.delicate', { words })]),
  ];
  return texts.map((text) => ({ kind: 'notice', tone: 'warning', text }));
}
