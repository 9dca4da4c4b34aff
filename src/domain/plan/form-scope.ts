/** What a form of a plan asks: one step, or all that can be asked now, of a section or of one of its rows. */
import { closedGate } from './gates.ts';
import { isOpenNow } from './guard.ts';
import { needsAnswer, rowsOf, type SectionInstance, stepsOnPath } from './on-path.ts';
import { noSection, type Row } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { SectionType, StepType } from './plan-type.ts';

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
  return row ?? (needsRowsAlone(type) && rowsOf(plan, key).length === 0 ? 'new' : undefined);
}

/** Whether a section is ready once it has rows: what it asks besides is asked in the form of the first one. */
export const needsRowsAlone = ({ list, steps }: SectionType): boolean =>
  (list?.least ?? 0) > 0 && !steps.some(needsAnswer);

/** Whether nothing is missed where a section has no rows: what may go on of the tasks of a semester is offered before it is handed over. */
export const mayBeRowless = ({ list }: SectionType): boolean =>
  list === undefined || (list.kind === 'row' && list.least === 0);

/** Whether a form is that of the first row, with what its section asks besides: as long as that is open too. */
export const isFirstRow = (context: PlanContext, { section, step, row }: FormScope): boolean =>
  step === '*' &&
  row === 'new' &&
  formRow(context, section, undefined) === 'new' &&
  isOpenNow(context, section, 'section');

/** What was sent with a form, by the ids of its fields. */
type Sent = Readonly<Record<string, string | readonly string[] | undefined>>;

/** All questions of a form; what was answered of the section stays asked, though a colleague has made a first row since. */
function asked(context: PlanContext, scope: FormScope, sent: Sent = {}): readonly StepType[] {
  const { section, step, row } = scope;
  const steps = stepsOnPath({ ...context, section, row });
  if (step !== '*') return steps.filter((one) => one.id === step);
  if (row !== 'new' || !needsRowsAlone(section.type)) return steps;
  const besides = stepsOnPath({ ...context, section });
  const isSent = ({ fields }: StepType): boolean =>
    fields.some(({ id }) => [sent[id] ?? ''].flat().some((value) => value !== ''));
  return [...(isFirstRow(context, scope) ? besides : besides.filter(isSent)), ...steps];
}

/** Where one question of a form stands: in its row, or in the section itself. */
export const placeOf = (scope: FormScope, step: StepType): FormScope =>
  scope.section.type.steps.includes(step) ? { section: scope.section, step: scope.step } : scope;

/** The steps of a form, those that a gate closes and all behind them left out. */
export function stepsOf(context: PlanContext, scope: FormScope, sent?: Sent): readonly StepType[] {
  const { section, step } = scope;
  const steps = asked(context, scope, sent);
  if (step !== '*') return steps;
  const closed = steps.findIndex((one) => closedGate(context, one.gates ?? [], section) !== null);
  return closed === -1 ? steps : steps.slice(0, closed);
}

/** Whether a section has nothing left to ask once this form is answered, and could then be handed over: never one that grows with its plan. */
export function completesSection(context: PlanContext, scope: FormScope): boolean {
  const { section, step, row } = scope;
  if (section.type.workingDays === 'whole-plan') return false;
  if (step !== '*' || (row === undefined && !mayBeRowless(section.type))) return false;
  const { finished, returned } = context.plan.sections[section.key] ?? noSection;
  const isOver = finished !== undefined && returned === undefined;
  return (
    !isOver && isOpenNow(context, section, 'section') && stepsOf(context, scope).length === asked(context, scope).length
  );
}
