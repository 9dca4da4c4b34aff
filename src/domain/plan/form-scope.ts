/** What a form of a plan asks: one step, or all that can be asked now, of a section or of one of its rows. */
import { closedGate } from './gates.ts';
import { isOpenNow } from './guard.ts';
import { type SectionInstance, stepsOnPath } from './on-path.ts';
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

/** The steps of a form, those that a gate closes and all behind them left out. */
export function stepsOf(context: PlanContext, { section, step, row }: FormScope): readonly StepType[] {
  const steps = stepsOnPath({ ...context, section, row });
  if (step !== '*') return steps.filter((one) => one.id === step);
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
    !isOver &&
    isOpenNow(context, section, 'section') &&
    stepsOf(context, scope).length === stepsOnPath({ ...context, section, row }).length
  );
}
