/** What is tapped about a task being put together, and about one that exists. */

import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import { readDate } from '../../domain/language/said-date.ts';
import type { FieldProblem } from '../../domain/plan/field-reading.ts';
import { longestText } from '../../domain/privacy/free-text.ts';
import { commandAction } from '../core/command-action.ts';
import { judgeText } from '../core/judge-text.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import { markTask } from '../plans/mark-task.ts';
import { apply } from '../plans/open-plan.ts';
import { onPlan, type TapTable } from '../plans/tap-handler.ts';
import { refusalView } from '../plans/views/closed.ts';
import { planPartsView } from '../plans/views/plan-parts.ts';
import type { Conversation, TaskDraft } from '../ports/conversation.ts';
import type { FormValues } from '../ports/view.ts';
import { showTask, withoutTask, withTask } from './draft-task.ts';
import { taskSectionOf, taskSections } from './place-task.ts';
import { saveTasks, taskArrival } from './save-tasks.ts';
import { withoutTasks } from './show-tasks.ts';
import { type TaskPart, type TaskProblems, taskFormView, taskPartsOf } from './views/task-draft.ts';
import { taskNowhereView } from './views/task-places.ts';
import { taskSavedView } from './views/task-saved.ts';

export const taskTaps = {
  'task-plan': async (turn, tap) => {
    const draft = turn.conversation.task ?? { id: turn.id };
    return showTask(turn, { ...draft, plan: tap.plan });
  },

  /** Opens the form of the draft, or takes what was filled in. */
  'task-details': async (turn, tap, values) => {
    const draft = turn.conversation.task;
    if (draft?.plan === undefined || draft.id !== tap.id) return reply(turn, noDraftView(turn));
    return onPlan(turn, draft.plan, async (to) => {
      const sections = taskSections(turn, to.context);
      if (sections.length === 0) return reply(turn, taskNowhereView(turn, [to.context], draft));
      const subjects = sections.flatMap((section) => section.subject ?? []);
      if (Object.keys(values).length === 0) return reply(turn, taskFormView(to, { draft, subjects, problems: {} }));
      const { filled, problems } = readParts(turn, values, { draft, subjects });
      if (Object.keys(problems).length === 0) return showTask(turn, filled);
      return reply(turn, taskFormView(to, { draft: filled, subjects, problems }), withTask(turn.conversation, filled));
    });
  },

  'task-due': (turn, tap) => {
    const draft = turn.conversation.task;
    if (draft?.id !== tap.id) return Promise.resolve(reply(turn, noDraftView(turn)));
    return showTask(turn, { ...draft, due: tap.day, doubted: tap.day });
  },

  'task-save': async (turn, tap) => {
    const draft = turn.conversation.task;
    if (draft?.plan === undefined || draft.id !== tap.id) return reply(turn, noDraftView(turn));
    return onPlan(turn, draft.plan, async (to) => {
      const sections = taskSections(turn, to.context);
      if (sections.length === 0) return reply(turn, taskNowhereView(turn, [to.context], draft));
      const subjects = sections.flatMap((section) => section.subject ?? []);
      // An earlier card may be tapped while the draft has gaps or faults again.
      const { filled, problems } = readParts(turn, partsOf(draft), { draft, subjects });
      if (Object.keys(problems).length > 0)
        return reply(
          turn,
          taskFormView(to, { draft: filled, subjects, problems }),
          withTask(turn.conversation, filled),
        );
      const section = taskSectionOf(turn, to.context, draft);
      if (section === undefined) return reply(turn, noDraftView(turn));
      const applied = await apply(turn, to.context, taskArrival(turn, to.context, { draft, section }));
      const now = { ...to, context: applied.context };
      if (applied.kind === 'refused') return reply(turn, refusalView(turn, now, applied.refusal));
      return reply(turn, taskSavedView(now, draft, section), placedIn(turn, draft.plan ?? '', section.key));
    });
  },

  /** A card of an earlier task does not drop the one that is being put together now. */
  'task-drop': async (turn, tap) =>
    turn.conversation.task?.id === tap.id
      ? reply(turn, droppedView(turn), withoutTask(turn.conversation))
      : reply(turn, noDraftView(turn)),

  'tasks-save': async (turn, tap) => {
    const { tasks = [] } = turn.conversation;
    return tasks[0]?.id === tap.id ? saveTasks(turn, tasks) : reply(turn, noDraftView(turn));
  },

  'tasks-drop': async (turn, tap) =>
    turn.conversation.tasks?.[0]?.id === tap.id
      ? reply(turn, droppedView(turn), withoutTasks(turn.conversation))
      : reply(turn, noDraftView(turn)),

  'task-done': (turn, tap) => setState(turn, tap, true),

  'task-open': (turn, tap) => setState(turn, tap, false),
} satisfies TapTable;

interface Parts {
  readonly draft: TaskDraft;
  readonly subjects: readonly string[];
}

/** What was typed stays in the draft even where it is wrong, so that it stands in the form again. */
function readParts(
  turn: Turn,
  values: FormValues,
  { draft, subjects }: Parts,
): { readonly filled: TaskDraft; readonly problems: TaskProblems } {
  const parts = taskPartsOf(subjects);
  const said = Object.fromEntries(parts.map((part) => [part, String(values[part] ?? '').trim()]));
  const typed = { subject: '', text: '', due: '', responsible: '', ...said };
  const schoolYear = currentSchoolYear(turn.organisation.schoolYears, turn.today);
  const date = readDate(typed.due, { today: turn.today, schoolYear });
  const known = turn.organisation.members.map((member) => member.id);
  const judged: Record<TaskPart, FieldProblem | null> = {
    subject: subjects.includes(typed.subject) ? null : { kind: 'not-an-option' },
    text: judgeText(turn, typed.text, { longest: longestText.task }),
    due:
      date === null
        ? { kind: 'not-a-date' }
        : date.kind === 'problem'
          ? { kind: 'date', problem: date.problem.kind }
          : null,
    responsible: known.includes(typed.responsible) ? null : { kind: 'unknown-person' },
  };
  const problems: Partial<Record<TaskPart, FieldProblem>> = {};
  for (const part of parts) {
    const problem = typed[part] === '' ? ({ kind: 'required' } as const) : judged[part];
    if (problem !== null) problems[part] = problem;
  }
  const due =
    date?.kind === 'date' ? { due: date.date, estimated: date.estimated } : typed.due === '' ? {} : { due: typed.due };
  const { subject: _, text: __, due: ___, responsible: ____, ...rest } = draft;
  const kept = Object.fromEntries(
    Object.entries(typed).filter(
      ([part, value]) => value !== '' && part !== 'due' && judged[part as TaskPart]?.kind !== 'personal-code',
    ),
  );
  return { filled: { ...rest, ...kept, ...due }, problems };
}

const partsOf = (draft: TaskDraft): FormValues =>
  Object.fromEntries((['subject', 'text', 'due', 'responsible'] as const).map((part) => [part, draft[part] ?? '']));

const onward = ({ say }: Turn) => [commandAction(say, 'my-plans'), commandAction(say, 'task')];

/** "Atsaukt" now means the task, unless the person is in the midst of another plan. */
function placedIn({ conversation }: Turn, plan: string, section: string): Conversation {
  const rest = withoutTask(conversation);
  if (rest.focus !== undefined && rest.focus.plan !== plan) return rest;
  return { ...rest, focus: { plan, section, paused: true } };
}

const droppedView = (turn: Turn) =>
  messageView({ name: 'notice', title: turn.say('task.dropped'), actions: onward(turn) });

const noDraftView = (turn: Turn) =>
  messageView({ name: 'moved-on', title: turn.say('task.new'), text: turn.say('task.gone'), actions: onward(turn) });

const setState = (turn: Turn, tap: { readonly plan: string; readonly row: string }, done: boolean): Promise<Reply> =>
  onPlan(turn, tap.plan, (to) =>
    markTask(turn, to, { row: tap.row, done, show: (now) => reply(turn, planPartsView(turn, now)) }),
  );
