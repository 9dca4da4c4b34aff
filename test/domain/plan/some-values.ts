/** Values for any step, chosen by a number. */

import { addDays } from '../../../src/domain/calendar/local-date.ts';
import { classOf } from '../../../src/domain/people/subject.ts';
import type { FieldType } from '../../../src/domain/plan/field-type.ts';
import type { Value, Values } from '../../../src/domain/plan/plan.ts';
import type { PlanContext } from '../../../src/domain/plan/plan-context.ts';
import type { StepType } from '../../../src/domain/plan/plan-type.ts';

export const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(from.length, 1)];

/** Values as `read-values` would give them. */
export const valuesFor = (context: PlanContext, step: StepType, seed: number): Values =>
  Object.fromEntries(step.fields.map((field, index) => [field.id, valueFor(context, field, seed + index)]));

function valueFor({ organisation, plan, today }: PlanContext, field: FieldType, seed: number): Value {
  if (field.optional && seed % 3 === 0) return null;
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return `vārdi ${seed % 4}`;
    case 'number':
      return 1 + (seed % 3);
    case 'date':
      return addDays(today, (seed % 3) * 4 - 4);
    case 'time':
      return `1${seed % 10}:30`;
    case 'span':
      return [addDays(today, seed % 3), addDays(today, 3 + (seed % 3))];
    case 'person':
      return pick(organisation.members, seed)?.id ?? '';
    case 'reference':
      return field.many ? plan.rows.map((row) => row.id) : (pick(plan.rows, seed)?.id ?? 'row');
    case 'one':
    case 'several': {
      const ids =
        field.options.kind === 'fixed'
          ? field.options.ids
          : organisation.teaching.filter((one) => one.class === classOf(plan.about)).map((one) => one.subject);
      if (field.kind === 'one') return pick(ids, seed) ?? '';
      const chosen = ids.filter((_, index) => ((seed + 1) >> (index % 5)) % 2 === 1);
      return chosen.length > 0 ? chosen.slice(0, 3) : ids.slice(0, 1);
    }
    case 'ratings':
      return plan.rows.map((row, index) => `${row.id}=${pick(field.scale, seed + index)}`);
    default:
      return field satisfies never;
  }
}
