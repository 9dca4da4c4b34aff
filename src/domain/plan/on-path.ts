/** Which answers, steps and sections are on the path: what a condition hides is as if it had never been answered. */
import type { SubjectId } from '../people/organisation.ts';
import { type Answers, noSection, type Plan, type Row, type SectionKey, sectionKey, type Value } from './plan.ts';
import type { Condition, FieldPath, PlanType, SectionType, StepType } from './plan-type.ts';

/** A section as it is asked in one plan; those that are asked for each subject have one instance a subject. */
export interface SectionInstance {
  readonly key: SectionKey;
  readonly type: SectionType;
  readonly subject?: SubjectId;
}

/** Where steps are being looked at: a section, or one of its rows. */
export interface Scope {
  readonly type: PlanType;
  readonly plan: Plan;
  readonly section?: SectionInstance;
  readonly row?: Row;
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
function holds(scope: Scope, condition: Condition): boolean {
  switch (condition.kind) {
    case 'includes': {
      const value = valueOnPath(scope, condition);
      const chosen = Array.isArray(value) ? value : [value];
      return condition.any.some((option) => chosen.includes(option));
    }
    case 'answered':
      return isFilled(valueOnPath(scope, condition));
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

const isNeeded = (scope: Scope, section: SectionType): boolean =>
  section.when === undefined || holds({ type: scope.type, plan: scope.plan }, section.when);

/** The sections this plan needs, in the order of its type, those of subjects in the order they were listed. */
export function neededSections(type: PlanType, plan: Plan): readonly SectionInstance[] {
  return type.sections
    .filter((section) => isNeeded({ type, plan }, section))
    .flatMap((section): SectionInstance[] => {
      if (section.each === undefined) return [{ key: section.id, type: section }];
      const subjects = valueOnPath({ type, plan }, section.each);
      if (!Array.isArray(subjects)) return [];
      return subjects.map((subject: SubjectId) => ({ key: sectionKey(section.id, subject), type: section, subject }));
    });
}

/** A needed section by its key; undefined where the plan does not need it. */
export const findSection = (type: PlanType, plan: Plan, key: SectionKey): SectionInstance | undefined =>
  neededSections(type, plan).find((section) => section.key === key);

/** The steps that are asked, of a section or of one of its rows. */
export function stepsOnPath(scope: Scope & { readonly section: SectionInstance }): readonly StepType[] {
  const steps = scope.row === undefined ? scope.section.type.steps : (scope.section.type.list?.steps ?? []);
  return steps.filter((step) => step.when === undefined || holds(scope, step.when));
}

/** Whether a step has been answered: its key is there, and no required field of it is empty. */
export function isAnswered(step: StepType, answers: Answers): boolean {
  const values = answers[step.id]?.values;
  return values !== undefined && step.fields.every((field) => field.optional === true || isFilled(values[field.id]));
}

/** The rows of a section that were not removed, oldest first. */
export const rowsOf = (plan: Plan, key: SectionKey): readonly Row[] =>
  plan.rows.filter((row) => row.section === key && row.removed === undefined);
