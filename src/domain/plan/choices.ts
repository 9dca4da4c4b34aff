/** What may be chosen in a field of a plan, as ids, and a step of a plan read by it. */
import { classOf } from '../people/subject.ts';
import type { SectionInstance } from './on-path.ts';
import type { PlanContext } from './plan-context.ts';
import type { FieldType, StepType } from './plan-type.ts';
import { tasksToRate } from './ratings.ts';
import { type RawValues, type ReadStep, readStep } from './read-values.ts';

/** Fixed options, subjects of the class, colleagues, rows; empty for fields that are written. */
export function choicesOf(
  { organisation, plan }: Pick<PlanContext, 'organisation' | 'plan'>,
  field: FieldType,
): readonly string[] {
  switch (field.kind) {
    case 'one':
    case 'several': {
      if (field.options.kind === 'fixed') return field.options.ids;
      return [
        ...new Set(organisation.teaching.filter((one) => one.class === classOf(plan.about)).map((one) => one.subject)),
      ];
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

/** What was put into a step of this section (or of a row of it): values, and what is wrong beside each field. */
export const readStepIn = (
  { context, section }: { readonly context: PlanContext; readonly section: SectionInstance },
  step: StepType,
  raw: RawValues,
): ReadStep =>
  readStep(step, raw, {
    context,
    choices: (field) => choicesOf(context, field),
    rated: (field) => tasksToRate(context.plan, section, field).map((row) => row.id),
  });
