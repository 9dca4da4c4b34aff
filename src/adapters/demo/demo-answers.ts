/** Turns answers of the demo's file into answers of a plan, through the same reading that typed answers go through. */

import { readStepIn } from '../../domain/plan/choices.ts';
import type { RawValues } from '../../domain/plan/field-reading.ts';
import type { FieldType } from '../../domain/plan/field-type.ts';
import type { SectionInstance } from '../../domain/plan/on-path.ts';
import type { Values } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { StepType } from '../../domain/plan/plan-type.ts';
import type { DemoDays } from './demo-days.ts';
import { DemoFault } from './demo-fault.ts';
import type { DemoAnswers } from './demo-plans.ts';

export interface DemoQuestions {
  readonly context: PlanContext;
  readonly section: SectionInstance;
  /** Of the section, or of one of its rows. */
  readonly steps: readonly StepType[];
  readonly days: DemoDays;
}

/**
 * The values of each step that something was given for. What is not given in such a step counts as left empty.
 * @throws DemoFault for a field that is not asked here, and for whatever a person would be told about their answer
 */
export function demoAnswers(
  questions: DemoQuestions,
  given: DemoAnswers,
): readonly { readonly step: string; readonly values: Values }[] {
  const asked = questions.steps.flatMap((step) => step.fields.map((field) => field.id));
  const strange = Object.keys(given).filter((field) => !asked.includes(field));
  if (strange.length > 0) throw new DemoFault([`${strange.join(', ')}: not asked in ${questions.section.key}`]);
  return questions.steps
    .filter((step) => step.fields.some((field) => field.id in given))
    .map((step) => ({ step: step.id, values: valuesOf(questions, step, given) }));
}

function valuesOf(questions: DemoQuestions, step: StepType, given: DemoAnswers): Values {
  const { context, section } = questions;
  const raw: RawValues = Object.fromEntries(step.fields.map((field) => [field.id, rawOf(questions, field, given)]));
  const { values, problems, warnings } = readStepIn({ context, section }, step, raw);
  const told = [...Object.entries(problems), ...Object.entries(warnings)];
  if (told.length > 0) throw new DemoFault(told.map(([field, { kind }]) => `${section.key}, ${field}: ${kind}`));
  return values;
}

function rawOf({ context, days }: DemoQuestions, field: FieldType, given: DemoAnswers): string | readonly string[] {
  const value = given[field.id] ?? '';
  if (field.kind === 'ratings') return [value].flat().map((one) => rowId(context.plan.id, String(one)));
  if (typeof value === 'object')
    return value.map((one) => {
      if (field.kind === 'span') return days.dayOf(one) ?? one;
      return field.kind === 'reference' ? rowId(context.plan.id, one) : one;
    });
  const words = String(value);
  if (field.kind === 'date') return days.dayOf(words) ?? words;
  return field.kind === 'reference' && words !== '' ? rowId(context.plan.id, words) : words;
}

/** The id of a row that the file calls by a name. */
export const rowId = (plan: string, name: string): string => `${plan}.${name}`;
