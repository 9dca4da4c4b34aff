/** What a form of a plan asks: one step, or all that can be asked now, of a section or of one of its rows. */
import { closedGate } from './gates.ts';
import { isOpenNow } from './guard.ts';
import { needsAnswer, rowsOf, type SectionInstance, stepsOnPath } from './on-path.ts';
import { noSection, type Row } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { StepType } from './plan-type.ts';

export interface FormScope {
  readonly section: SectionInstance;
  /** A step's id, or '*'. */
  readonly step: string;
  readonly row?: Row | 'new';
}

export const rowId = (row: FormScope['row']): string | undefined => (typeof row === 'object' ? row.id : row);

/** Which row the form of a whole section is about: where nothing but rows is needed, and there is none, the first one. */
export function formRow(
  { plan }: PlanContext,
  { type, key }: SectionInstance,
  row: FormScope['row'],
): FormScope['row'] {
  const needsRowsAlone = (type.list?.least ?? 0) > 0 && !type.steps.some(needsAnswer);
  return row ?? (needsRowsAlone && rowsOf(plan, key).length === 0 ? 'new' : undefined);
}

/** All questions of a form. A first row is asked for together with what its section asks besides. */
function asked(context: PlanContext, { section, step, row }: FormScope): readonly StepType[] {
  const steps = stepsOnPath({ ...context, section, row });
  if (step !== '*') return steps.filter((one) => one.id === step);
  const isFirst = row === 'new' && formRow(context, section, undefined) === 'new';
  return isFirst ? [...stepsOnPath({ ...context, section }), ...steps] : steps;
}

/** Where one question of a form stands: in its row, or in the section itself. */
export const placeOf = (scope: FormScope, step: StepType): FormScope =>
  scope.section.type.steps.includes(step) ? { section: scope.section, step: scope.step } : scope;

/** The steps of a form, those that a gate closes and all behind them left out. */
export function stepsOf(context: PlanContext, scope: FormScope): readonly StepType[] {
  const { section, step } = scope;
  const steps = asked(context, scope);
  if (step !== '*') return steps;
  const closed = steps.findIndex((one) => closedGate(context, one.gates ?? [], section) !== null);
  return closed === -1 ? steps : steps.slice(0, closed);
}

/** Whether a section has nothing left to ask once this form is answered, and could then be handed over. */
export function completesSection(context: PlanContext, scope: FormScope): boolean {
  const { section, step, row } = scope;
  if (step !== '*' || (row === undefined && section.type.list !== undefined)) return false;
  const { finished, returned } = context.plan.sections[section.key] ?? noSection;
  const isOver = finished !== undefined && returned === undefined;
  return (
    !isOver && isOpenNow(context, section, 'section') && stepsOf(context, scope).length === asked(context, scope).length
  );
}
