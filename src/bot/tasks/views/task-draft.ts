/** A task being put together: what was understood, to be confirmed by one tap; or the form for what is missing. */
import type { FieldProblem } from '../../../domain/plan/field-reading.ts';
import { longestText } from '../../../domain/privacy/free-text.ts';
import { delicateIn } from '../../core/judge-text.ts';
import { tokenOf } from '../../core/tap.ts';
import { subjectName } from '../../plans/views/option-words.ts';
import { dateWords, memberName, planCode, type Speaking } from '../../plans/views/plan-words.ts';
import type { TaskDraft } from '../../ports/conversation.ts';
import type { Action, Block, Choice, Field, View } from '../../ports/view.ts';
import type { DueDoubt } from '../due-doubt.ts';
import { taskProblemWords } from './task-problem.ts';

const taskParts = ['subject', 'text', 'due', 'responsible'] as const;
export type TaskPart = (typeof taskParts)[number];
export type TaskProblems = Partial<Record<TaskPart, FieldProblem>>;

/** What is asked of a task: its subject only where the lists of the plan are of one. */
export const taskPartsOf = (subjects: readonly string[]): readonly TaskPart[] =>
  taskParts.filter((part) => part !== 'subject' || subjects.length > 0);

export const missingParts = (draft: TaskDraft, subjects: readonly string[]): readonly TaskPart[] =>
  taskPartsOf(subjects).filter((part) => draft[part] === undefined);

const drop = (to: Speaking, draft: TaskDraft): Action => ({
  label: to.say('action.task-drop'),
  token: tokenOf({ kind: 'task-drop', id: draft.id }),
});

const title = (to: Speaking): string => to.say('task.title', { code: planCode(to) });

export function taskDraftView(to: Speaking, draft: TaskDraft): View {
  const fact = (part: TaskPart, value: string) => ({ label: to.say(`task.${part}`), value });
  return {
    name: 'task-draft',
    surface: 'message',
    title: title(to),
    blocks: [
      { kind: 'text', text: to.say('task.confirm') },
      {
        kind: 'facts',
        facts: [
          ...(draft.subject === undefined ? [] : [fact('subject', subjectName(to, draft.subject))]),
          fact('text', draft.text ?? ''),
          fact('due', dateWords(to, draft.due ?? to.context.today)),
          fact('responsible', memberName(to, draft.responsible ?? '')),
        ],
      },
      ...estimated(to, draft),
      ...delicate(to, draft),
    ],
    actions: [
      {
        label: to.say('action.task-save'),
        token: tokenOf({ kind: 'task-save', id: draft.id, plan: to.context.plan.id }),
        style: 'primary',
      },
      { label: to.say('action.change'), token: tokenOf({ kind: 'task-details', id: draft.id }) },
      drop(to, draft),
    ],
  };
}

function estimated(to: Speaking, draft: TaskDraft): readonly Block[] {
  return draft.estimated === true ? [{ kind: 'notice', tone: 'warning', text: to.say('calendar.estimated') }] : [];
}

/** The same warning as in the section itself, before it is saved. */
function delicate(to: Speaking, { text = '' }: TaskDraft): readonly Block[] {
  const words = delicateIn(text).join(', ');
  return words === '' ? [] : [{ kind: 'notice', tone: 'warning', text: to.say('task.delicate', { words }) }];
}

export interface TaskForm {
  readonly draft: TaskDraft;
  /** Subjects of the plan into which this person may put a task. */
  readonly subjects: readonly string[];
  readonly problems: TaskProblems;
  /** What is asked about the due date before it is taken. */
  readonly doubt?: DueDoubt;
}

export function taskFormView(to: Speaking, form: TaskForm): View {
  const { draft } = form;
  const open = missingParts(draft, form.subjects).length > 0 || Object.keys(form.problems).length > 0;
  const asks = open ? 'task.missing' : 'task.change';
  return {
    name: 'task-draft',
    surface: 'message',
    title: title(to),
    blocks: [...doubted(to, form), { kind: 'text', text: to.say(asks) }, ...estimated(to, draft)],
    form: {
      fields: taskPartsOf(form.subjects).map((part) => fieldOf(to, form, part)),
      submit: {
        label: to.say('action.next'),
        token: tokenOf({ kind: 'task-details', id: draft.id }),
        style: 'primary',
      },
    },
    actions: [...days(to, form), drop(to, draft)],
  };
}

const doubted = (to: Speaking, { doubt }: TaskForm): readonly Block[] =>
  doubt === undefined
    ? []
    : [{ kind: 'notice', tone: 'warning', text: to.say(`task.doubt.${doubt.why}`, { date: fullDate(to, doubt.due) }) }];

/** With its year: it may be another one than is thought. */
const fullDate = (to: Speaking, date: string): string => `${dateWords(to, date)} (${date.slice(0, 4)})`;

/** The nearest day with school, and the day as it was said. */
const days = (to: Speaking, { draft: { id }, doubt }: TaskForm): readonly Action[] =>
  doubt === undefined
    ? []
    : [...(doubt.nearest === null ? [] : [doubt.nearest]), doubt.due].map((day) => ({
        label: to.say(day === doubt.due ? 'task.keep-day' : 'task.take-day', { date: dateWords(to, day) }),
        token: tokenOf({ kind: 'task-due', id, day }),
      }));

function fieldOf(to: Speaking, { draft, subjects, problems }: TaskForm, part: TaskPart): Field {
  const problem = problems[part];
  const base = {
    name: part,
    label: to.say(`task.${part}`),
    required: true,
    value: draft[part] ?? '',
    ...(problem !== undefined && { problem: taskProblemWords(to, draft, problem) }),
  };
  const chosenFrom = (choices: readonly Choice[]) => {
    const isThere = choices.some(({ value }) => value === base.value);
    return { ...base, choices, value: isThere ? base.value : '' };
  };
  switch (part) {
    case 'subject':
      return { ...chosenFrom(subjects.map((id) => ({ value: id, label: subjectName(to, id) }))), kind: 'one' };
    case 'text':
      return { ...base, kind: 'long-text', hint: to.say('task.text-hint'), longest: longestText.task, phrases: [] };
    case 'due':
      return { ...base, kind: 'date', hint: to.say('task.due-hint') };
    case 'responsible': {
      const { members } = to.context.organisation;
      return { ...chosenFrom(members.map(({ id }) => ({ value: id, label: memberName(to, id) }))), kind: 'person' };
    }
    default:
      return part satisfies never;
  }
}
