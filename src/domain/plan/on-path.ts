/** Which answers, steps and sections are on the path: what a condition hides is as if it had never been answered. */

import { daysBetween } from '../calendar/local-date.ts';
import type { SubjectId } from '../people/organisation.ts';
import type { Condition, FieldPath, RowsCondition } from './condition.ts';
import type { FieldType } from './field-type.ts';
import {
  type Answers,
  noSection,
  type Plan,
  type Row,
  type SectionKey,
  sectionKey,
  type Value,
  valueInRow,
} from './plan.ts';
import type { PlanType, SectionType, StepType } from './plan-type.ts';
import { ratingsIn, tasksToRate } from './ratings.ts';

/** A section as it is asked in one plan; those that are asked for each subject have one instance a subject. */
export interface SectionInstance {
  readonly key: SectionKey;
  readonly type: SectionType;
  /** The type of the plan that it stands in. */
  readonly planType: PlanType;
  readonly subject?: SubjectId;
  /** The row that it is asked for, in a section that is asked once for each. */
  readonly about?: Row;
  /** The subjects this plan asks about: their teachers are its subject teachers. */
  readonly subjects: readonly SubjectId[];
}

/** Where steps are being looked at: a section, or one of its rows. */
export interface Scope {
  readonly type: PlanType;
  readonly plan: Plan;
  readonly section?: SectionInstance;
  readonly row?: Row | undefined;
}

const isFilled = (value: Value | undefined): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The answer to a field, or undefined where it is not on the path or not answered. */
export function valueOnPath(scope: Scope, path: FieldPath): Value | undefined {
  if (scope.section !== undefined && scope.row !== undefined && path.section === scope.section.type.list?.id) {
    return valueIn(scope, scope.section.type.list.steps, scope.row.answers, path.field);
  }
  const section = scope.type.sections.find((one) => one.id === path.section);
  if (section === undefined || !isNeeded(scope, section)) return undefined;
  const key = section.each !== undefined && scope.section?.type.id === section.id ? scope.section.key : section.id;
  return valueIn(scope, section.steps, (scope.plan.sections[key] ?? noSection).answers, path.field);
}

function valueIn(scope: Scope, steps: readonly StepType[], answers: Answers, field: string): Value | undefined {
  const step = steps.find((one) => one.fields.some((each) => each.id === field));
  if (step === undefined || (step.when !== undefined && !holds(scope, step.when))) return undefined;
  return answers[step.id]?.values[field];
}

/** Whether a condition holds, seen from a scope. */
export function holds(scope: Scope, condition: Condition): boolean {
  switch (condition.kind) {
    case 'includes': {
      const value = valueOnPath(scope, condition);
      const chosen = Array.isArray(value) ? value : [value];
      return condition.any.some((option) => chosen.includes(option));
    }
    case 'answered':
      return isFilled(valueOnPath(scope, condition));
    case 'rows':
      return hasEnoughRows(scope, condition);
    case 'not':
      return !holds(scope, condition.of);
    case 'any':
      return condition.of.some((one) => holds(scope, one));
    case 'all':
      return condition.of.every((one) => holds(scope, one));
    default:
      return condition satisfies never;
  }
}

function hasEnoughRows(scope: Scope, { list, field, any, least, within }: RowsCondition): boolean {
  const said = (row: RowInList, id: string) =>
    valueIn({ type: scope.type, plan: scope.plan, ...row }, row.section.type.list?.steps ?? [], row.row.answers, id);
  const rows = rowsInLists(scope, list).filter((row) => {
    const value = said(row, field);
    return any.length === 0 ? isFilled(value) : any.some((one) => [value].flat().includes(one));
  });
  if (within === undefined) return rows.length >= least;
  const days = rows
    .map((row) => said(row, within.date))
    .filter((day) => typeof day === 'string')
    .sort();
  return days.some((first, index) => {
    const last = days[index + least - 1];
    return last !== undefined && daysBetween(first, last) < within.days;
  });
}

interface RowInList {
  readonly section: SectionInstance;
  readonly row: Row;
}

/** The rows of all needed sections that have such a list. */
const rowsInLists = (scope: Scope, list: string): readonly RowInList[] =>
  scope.type.sections
    .filter((section) => section.list?.id === list && isNeeded(scope, section))
    .flatMap((type) => {
      const subjects = type.each === undefined ? [undefined] : subjectsIn(scope, type.each);
      return subjects.flatMap((subject) => {
        const key = sectionKey(type.id, subject);
        return rowsOf(scope.plan, key).map((row) => ({
          section: { key, type, planType: scope.type, subjects: [] },
          row,
        }));
      });
    });

/** Whether a condition looks at an answer of this step of this section. */
export function looksAt(condition: Condition, section: SectionType, step: StepType): boolean {
  switch (condition.kind) {
    case 'includes':
    case 'answered':
      return condition.section === section.id && step.fields.some((field) => field.id === condition.field);
    case 'rows':
      return condition.list === section.list?.id && section.list.steps.includes(step);
    case 'not':
      return looksAt(condition.of, section, step);
    case 'any':
    case 'all':
      return condition.of.some((one) => looksAt(one, section, step));
    default:
      return condition satisfies never;
  }
}

const isNeeded = (scope: Scope, section: SectionType): boolean =>
  section.when === undefined || holds({ type: scope.type, plan: scope.plan }, section.when);

/** The sections this plan needs, in the order of its type, those of subjects in the order they were listed. */
export function neededSections(type: PlanType, plan: Plan): readonly SectionInstance[] {
  const known = needed.get(plan);
  if (known?.type === type) return known.sections;
  const sections = sectionsFor(type, plan);
  needed.set(plan, { type, sections });
  return sections;
}

/** A plan never changes, it is followed by another; and one turn asks what it needs a dozen times. */
const needed = new WeakMap<Plan, { readonly type: PlanType; readonly sections: readonly SectionInstance[] }>();

function sectionsFor(type: PlanType, plan: Plan): readonly SectionInstance[] {
  const asked = type.sections
    .filter((section) => isNeeded({ type, plan }, section))
    .map((section) => ({ section, taught: section.each && subjectsIn({ type, plan }, section.each) }));
  const subjects = [...new Set(asked.flatMap(({ taught }) => taught ?? []))];
  return asked.flatMap(({ section, taught }): readonly SectionInstance[] => {
    const base = { type: section, planType: type, subjects };
    if (section.each === undefined) return [{ ...base, key: section.id }];
    if ('rowsOf' in section.each)
      return rowsOf(plan, section.each.rowsOf).map((about) => ({
        ...base,
        key: sectionKey(section.id, String(rowNumber(plan, about))),
        about,
      }));
    return (taught ?? []).map((subject) => ({ ...base, key: sectionKey(section.id, subject), subject }));
  });
}

function subjectsIn(scope: Scope, each: NonNullable<SectionType['each']>): readonly SubjectId[] {
  const value = 'rowsOf' in each ? undefined : valueOnPath(scope, each);
  return Array.isArray(value) ? value : [];
}

/** A needed section by its key; undefined where the plan does not need it. */
export const findSection = (type: PlanType, plan: Plan, key: SectionKey): SectionInstance | undefined =>
  neededSections(type, plan).find((section) => section.key === key);

/** Where a step or field stands: in a section, or in the rows of its list. */
export interface FieldPlace {
  readonly section: SectionInstance;
  readonly inRow: boolean;
  /** The row itself, where it is known. */
  readonly row?: Row | 'new' | undefined;
}

/** All steps that may ever be asked there. */
export const stepsIn = ({ section, inRow }: FieldPlace): readonly StepType[] =>
  inRow ? (section.type.list?.steps ?? []) : section.type.steps;

/** The steps that are asked now, of a section or of one of its rows; of a row that is still to be made, all that do not hang on an answer in it. */
export function stepsOnPath({
  row,
  ...place
}: Omit<Scope, 'row'> & SectionOfPlan & { readonly row?: Row | 'new' | undefined }): readonly StepType[] {
  const steps = stepsIn({ section: place.section, inRow: row !== undefined });
  if (row === 'new') return steps.filter((step) => isWithinReach(place, step));
  const scope = { ...place, row };
  return steps.filter((step) => (step.when === undefined || holds(scope, step.when)) && hasSomethingToAsk(scope, step));
}

/** A step that rates tasks asks nothing where there are none. */
const hasSomethingToAsk = (scope: Scope & SectionOfPlan, step: StepType): boolean =>
  step.fields.some((field) => field.kind !== 'ratings' || tasksToRate(scope.plan, scope.section, field).length > 0) &&
  isWithinReach(scope, step);

/** Whether the answers within which its fields are chosen are given. */
const isWithinReach = (scope: Scope, step: StepType): boolean =>
  step.fields.every((field) => isFilled(withinOf(scope, field)));

/** The answer within which a field is chosen; anything for a field that hangs on none. */
function withinOf(scope: Scope, field: FieldType): Value | undefined {
  const within = 'options' in field && field.options.kind === 'list' ? field.options.of : undefined;
  return within === undefined ? field.id : valueOnPath(scope, within);
}

type SectionOfPlan = Pick<Scope, 'plan'> & { readonly section: SectionInstance };

/**
 * Whether a step has been answered: its key is there, no required field of it is empty, and every task is rated.
 * @param place where it is asked; ratings, which only a section has, are never complete without it
 */
export function isAnswered(step: StepType, answers: Answers, place?: SectionOfPlan): boolean {
  const values = answers[step.id]?.values;
  return (
    values !== undefined &&
    step.fields.every((field) => field.optional === true || isGiven(place, field, values[field.id]))
  );
}

/** Whether a step has anything that may not stay empty; one that has not holds up neither rows nor handing over. */
export const needsAnswer = ({ fields }: StepType): boolean => fields.some((field) => field.optional !== true);

function isGiven(place: SectionOfPlan | undefined, field: FieldType, value: Value | undefined): boolean {
  if (field.kind !== 'ratings') return isFilled(value);
  const ratings = ratingsIn(value);
  return place !== undefined && tasksToRate(place.plan, place.section, field).every((row) => ratings.has(row.id));
}

/** The tasks of a plan that were not removed, oldest first; one that it had from its start is a task once somebody wrote in it. */
export const liveTasks = (plan: Plan): readonly Row[] =>
  plan.rows.filter((row) => row.kind === 'task' && row.removed === undefined && !isUnwritten(row));

const isUnwritten = (row: Row): boolean => row.revision === 0 && valueInRow(row, 'responsible') === undefined;

/** The rows of a section that were not removed, oldest first. */
export const rowsOf = (plan: Plan, key: SectionKey): readonly Row[] =>
  plan.rows.filter((row) => row.section === key && row.removed === undefined);

/** The number of a row in its list, which it keeps: a row that was taken out keeps its own. */
export const rowNumber = (plan: Plan, row: Row): number =>
  plan.rows.filter((one) => one.section === row.section).findIndex((one) => one.id === row.id) + 1;
