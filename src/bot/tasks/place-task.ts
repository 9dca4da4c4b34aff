/** Where a task that is put together can go, and what of it is missing, cannot be, or is doubtful. */

import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { currentSchoolYear, semesterOf } from '../../domain/calendar/school-year.ts';
import { readDate } from '../../domain/language/said-date.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import { mayAnswer } from '../../domain/plan/access.ts';
import type { FieldProblem } from '../../domain/plan/field-reading.ts';
import { closedGate } from '../../domain/plan/gates.ts';
import { isOpenNow } from '../../domain/plan/guard.ts';
import { neededSections, type SectionInstance } from '../../domain/plan/on-path.ts';
import { schoolYearOf } from '../../domain/plan/period.ts';
import type { Values } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { subjectKey, subjectOfKey } from '../../domain/plan/subject-kinds.ts';
import { isPlanInWork } from '../../domain/plan-types/find-types.ts';
import { defined } from '../../shared/defined.ts';
import type { Turn } from '../core/turn.ts';
import { knownPlans, knownPlansOf } from '../plans/find-plans.ts';
import { openPlan } from '../plans/open-plan.ts';
import type { TaskDraft } from '../ports/conversation.ts';
import { type DueDoubt, dueDoubt } from './due-doubt.ts';
import { missingParts, type TaskProblems } from './views/task-draft.ts';

/** In its plan, with what was said of it and cannot be. */
export interface PlacedTask {
  readonly context: PlanContext;
  readonly draft: TaskDraft;
  /** Those of the plan into whose lists this person may put a task. */
  readonly subjects: readonly string[];
  readonly problems: TaskProblems;
  readonly doubt: DueDoubt | null;
  /** Nothing is missing, and nothing of it is to be asked about. */
  readonly isWhole: boolean;
}

export type TaskPlace =
  | ({ readonly kind: 'placed' } & PlacedTask)
  /** Several plans may be meant. */
  | { readonly kind: 'several'; readonly contexts: readonly PlanContext[] }
  /** None of the plans in work that were looked at. */
  | { readonly kind: 'nowhere'; readonly contexts: readonly PlanContext[] };

/** The plan that a task goes into, as far as its draft tells. */
export async function placeTask(turn: Turn, draft: TaskDraft): Promise<TaskPlace> {
  const contexts = (await plansFor(turn, draft)).filter((context) => isPlanInWork(context.plan));
  const places = contexts.filter((context) => taskSections(turn, context).length > 0);
  const fits = places.filter(
    ({ plan }) =>
      (draft.plan === undefined || plan.id === draft.plan) &&
      (draft.about === undefined || subjectKey(plan.about) === draft.about) &&
      (draft.about !== undefined || draft.among === undefined || draft.among.includes(subjectKey(plan.about))),
  );
  const [only] = fits;
  if (only === undefined) return { kind: 'nowhere', contexts };
  // Of several learners that were named, none is passed over without a word.
  if (fits.length > 1 || isAmongSeveral(draft)) return { kind: 'several', contexts: fits };
  return { kind: 'placed', ...placedIn(turn, only, draft) };
}

/** The subjects' lists of a plan into which this person may put a task now. */
export const taskSections = (turn: Turn, context: PlanContext): readonly SectionInstance[] =>
  neededSections(context.type, context.plan).filter(
    (section) =>
      context.type.task?.sections.includes(section.type.id) === true &&
      mayAnswer(turn, context, section) &&
      isOpenNow(context, section, 'rows') &&
      closedGate(context, section.type.gates ?? [], section) === null,
  );

const isAmongSeveral = ({ about, plan, each }: TaskDraft): boolean =>
  about === undefined && plan === undefined && each === true;

/** No more plans than the draft leaves open. */
async function plansFor(turn: Turn, draft: TaskDraft): Promise<readonly PlanContext[]> {
  if (draft.about !== undefined) {
    const about = subjectOfKey(draft.about, turn.organisation);
    return about === null ? [] : knownPlansOf(turn, about);
  }
  if (draft.plan === undefined) return knownPlans(turn);
  const context = await openPlan(turn, draft.plan);
  return context === null ? [] : [context];
}

/** A task as it stands in a plan. */
export function placedIn(turn: Turn, context: PlanContext, draft: TaskDraft): PlacedTask {
  const subjects = taskSections(turn, context).flatMap((section) => section.subject ?? []);
  const [only, ...others] = subjects;
  // A subject that was said and is not theirs is never taken for the one that is.
  const subject = only === undefined ? undefined : (draft.subject ?? (others.length === 0 ? only : undefined));
  const { subject: _, ...rest } = draft;
  const placed: TaskDraft = {
    ...rest,
    plan: context.plan.id,
    about: subjectKey(context.plan.about),
    ...defined({ subject }),
  };
  const problems = saidProblems(turn, placed, subjects);
  const doubt = problems.due === undefined ? dueDoubt(context, placed) : null;
  const isRight = missingParts(placed, subjects).length === 0 && Object.keys(problems).length === 0;
  return { context, draft: placed, subjects, problems, doubt, isWhole: isRight && doubt === null };
}

/** What was said and cannot be: 31 February, a subject that is not theirs, somebody whom nobody is called. */
function saidProblems(turn: Turn, draft: TaskDraft, subjects: readonly string[]): TaskProblems {
  const { subject, responsible } = draft;
  const isOther = subject !== undefined && !subjects.includes(subject);
  const isUnknown = responsible !== undefined && memberById(turn.organisation, responsible) === null;
  return {
    ...dueProblem(turn, draft),
    ...(isOther && { subject: { kind: 'not-an-option' } as const }),
    ...(isUnknown && { responsible: { kind: 'unknown-person' } as const }),
  };
}

function dueProblem(turn: Turn, { due }: TaskDraft): { readonly due?: FieldProblem } {
  if (due === undefined || isLocalDate(due)) return {};
  const schoolYear = currentSchoolYear(turn.organisation.schoolYears, turn.today);
  const read = readDate(due, { today: turn.today, schoolYear });
  if (read === null) return { due: { kind: 'not-a-date' } };
  return { due: { kind: 'date', problem: read.kind === 'problem' ? read.problem.kind : 'unclear' } };
}

/** The answers of the row that a complete draft makes; the semester is the one its due date lies in. */
export function taskAnswers(context: PlanContext, draft: TaskDraft): Readonly<Record<string, Values>> {
  const { organisation, plan, type } = context;
  const year = organisation.schoolYears.find((one) => one.id === schoolYearOf(plan.period));
  const semester = (year && draft.due !== undefined && semesterOf(year, draft.due)?.number) || 1;
  const { text = '', due = '', responsible = '' } = draft;
  return type.task?.answers({ text, due, responsible, semester }) ?? {};
}

/** The list section that a draft goes into: that of its subject, or the only one there is; undefined where there is none now. */
export const taskSectionOf = (turn: Turn, context: PlanContext, { subject }: TaskDraft): SectionInstance | undefined =>
  taskSections(turn, context).find((section) => section.subject === subject);
