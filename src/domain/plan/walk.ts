/** Finds where a section stands from its answers alone; nothing about the position is ever stored. */
import { defined } from '../../shared/defined.ts';
import { type ClosedGate, closedGate } from './gates.ts';
import { isAnswered, needsAnswer, rowsOf, type SectionInstance, stepsOnPath } from './on-path.ts';
import { type Answers, isCarried, noSection, type Row } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { StepType } from './plan-type.ts';
import { unpointedRows } from './unpointed-rows.ts';

export type Position =
  /** This step is asked next; `row` names the row it belongs to, 'new' one that its answer will make. */
  | {
      readonly kind: 'step';
      readonly step: StepType;
      readonly row?: Row | 'new';
      readonly index: number;
      readonly of: number;
    }
  /** A step that is not open yet, and why. */
  | { readonly kind: 'closed'; readonly step: StepType; readonly gate: ClosedGate }
  /** Answers of the last plan wait to be confirmed. */
  | { readonly kind: 'carried' }
  /** Every row is complete: another one, or on. */
  | { readonly kind: 'rows' }
  /** Everything is answered; the section can be handed over. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'done' };

/** The next thing to be asked in a section of a plan. */
export function walk(context: PlanContext, section: SectionInstance): Position {
  const state = context.plan.sections[section.key] ?? noSection;
  if (isCarried(state)) return { kind: 'carried' };
  const hasRows = rowsOf(context.plan, section.key).length > 0;
  const inSection = firstOpen(context, section, state, { asks: hasRows ? needsAnswer : everything });
  if (inSection !== null) return inSection;
  const inRows = section.type.list === undefined ? null : firstOpenRow(context, section);
  if (inRows !== null) return inRows;
  const isHandedOver = state.finished !== undefined && state.returned === undefined;
  if (isHandedOver && unpointedRows(context.plan, section).length === 0) return { kind: 'done' };
  return section.type.list === undefined ? { kind: 'ready' } : { kind: 'rows' };
}

interface Asking {
  readonly row?: Row;
  readonly asks: (step: StepType) => boolean;
}

const everything = (): boolean => true;

function firstOpen(
  context: PlanContext,
  section: SectionInstance,
  { answers }: { readonly answers: Answers },
  { row, asks }: Asking,
): Position | null {
  const steps = stepsOnPath({ ...context, section, row });
  const index = steps.findIndex((step) => asks(step) && !isAnswered(step, answers, { ...context, section }));
  const step = steps[index];
  if (step === undefined) return null;
  const gate = closedGate(context, step.gates ?? [], section);
  if (gate !== null) return { kind: 'closed', step, gate };
  return { kind: 'step', step, index, of: steps.length, ...defined({ row }) };
}

function firstOpenRow(context: PlanContext, section: SectionInstance): Position | null {
  const rows = rowsOf(context.plan, section.key);
  for (const row of rows) {
    const position = firstOpen(context, section, row, { row, asks: everything });
    if (position !== null) return position;
  }
  return rows.length < (section.type.list?.least ?? 0) ? newRow(section) : null;
}

/** The first step of a row that does not exist yet; null where the section has no rows. */
export function newRow(section: SectionInstance): Position | null {
  const steps = section.type.list?.steps ?? [];
  const step = steps[0];
  return step === undefined ? null : { kind: 'step', step, row: 'new', index: 0, of: steps.length };
}

/**
 * The one guard against jumping ahead: a step may be answered when every step before it has been, and its own gate is open.
 * @param row the row it is in, 'new' for a row that its answer would make, undefined for a step of the section itself
 * @returns the step, or why not: `not-on-path` (no such step now), `too-early`, or the gate that is closed
 */
export function reach(
  context: PlanContext,
  section: SectionInstance,
  target: { readonly step: string; readonly row?: Row | 'new' },
): StepType | 'not-on-path' | 'too-early' | ClosedGate {
  const row = target.row === 'new' ? emptyRow(section) : target.row;
  const state = context.plan.sections[section.key] ?? noSection;
  const steps = stepsOnPath({ ...context, section, row });
  const index = steps.findIndex((step) => step.id === target.step);
  const step = steps[index];
  if (step === undefined) return 'not-on-path';
  if (row !== undefined && firstOpen(context, section, state, { asks: needsAnswer }) !== null) return 'too-early';
  const answers = row === undefined ? state.answers : row.answers;
  if (!steps.slice(0, index).every((earlier) => isAnswered(earlier, answers, { ...context, section })))
    return 'too-early';
  return closedGate(context, step.gates ?? [], section) ?? step;
}

const emptyRow = (section: SectionInstance): Row => ({
  id: '',
  section: section.key,
  kind: section.type.list?.kind ?? 'row',
  revision: 0,
  answers: {},
  state: 'open',
  createdBy: '',
  createdAt: '',
});
