/** What may be chosen in a field of a plan, as ids, and a step of a plan read by it. */

import type { RawValues } from './field-reading.ts';
import type { FieldType } from './field-type.ts';
import type { SectionInstance } from './on-path.ts';
import { optionIds } from './options.ts';
import { type Answers, noSection, type Row } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { StepType } from './plan-type.ts';
import { tasksToRate } from './ratings.ts';
import { type ReadStep, readStep } from './read-values.ts';

/** Where something is chosen: in a section, or in a row of it. */
interface ChoicePlace {
  readonly section: SectionInstance;
  readonly row?: Row | 'new' | undefined;
}

/** Options, colleagues, rows; empty for fields that are written. */
export function choicesOf(context: PlanContext, field: FieldType, { section, row }: ChoicePlace): readonly string[] {
  const { organisation, plan } = context;
  switch (field.kind) {
    case 'one':
    case 'several': {
      const target = row === 'new' ? noSection : (row ?? plan.sections[section.key] ?? noSection);
      const scope = { ...context, section, ...(typeof row === 'object' && { row }) };
      return optionIds(scope, field.options, heldIn(target.answers, field));
    }
    case 'ratings':
      return field.scale;
    case 'person':
      return organisation.members.map((member) => member.id);
    case 'reference':
      return plan.rows
        .filter((row) => row.removed === undefined && row.section.split(':')[0] === field.to)
        .map((row) => row.id);
    case 'text':
    case 'long-text':
    case 'number':
    case 'date':
    case 'time':
    case 'span':
      return [];
    default:
      return field satisfies never;
  }
}

const heldIn = (answers: Answers, { id }: FieldType): readonly string[] =>
  Object.values(answers).flatMap(({ values }) => [values[id] ?? []].flat().map(String));

/** What was put into a step of this section (or of a row of it): values, and what is wrong beside each field. */
export const readStepIn = (
  { context, section, row }: ChoicePlace & { readonly context: PlanContext },
  step: StepType,
  raw: RawValues,
): ReadStep =>
  readStep(step, raw, {
    context,
    choices: (field) => choicesOf(context, field, { section, row }),
    rated: (field) => tasksToRate(context.plan, section, field).map((row) => row.id),
  });
