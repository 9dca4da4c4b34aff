/** The places of a question that take an answer each, and which of them typed words are for. */
import type { FieldType } from '../../domain/plan/field-type.ts';
import type { FormScope } from '../../domain/plan/form-scope.ts';
import { noSection, type Value } from '../../domain/plan/plan.ts';
import type { StepType } from '../../domain/plan/plan-type.ts';
import { ratingName, ratingsIn, tasksToRate } from '../../domain/plan/ratings.ts';
import type { ReadStep } from '../../domain/plan/read-values.ts';
import { spanIn, spanNames } from '../../domain/plan/span.ts';
import { carriedOn } from '../../domain/plan/suggested.ts';
import { defined } from '../../shared/defined.ts';
import { fieldLabel, type Speaking } from '../plans/views/plan-words.ts';
import { rowTitle } from '../plans/views/value-words.ts';
import type { FormValues } from '../ports/view.ts';

/** A field, or one task of those that a field asks about. */
export interface Slot {
  readonly name: string;
  readonly field: FieldType;
  readonly label: string;
  /** The saved answer; empty where there is none. */
  readonly saved: Value;
  readonly offered?: Value;
}

export function slotsOf(to: Speaking, { section, row }: FormScope, step: StepType): readonly Slot[] {
  const target = row === undefined || row === 'new' ? to.context.plan.sections[section.key] : row;
  const values = (target ?? noSection).answers[step.id]?.values ?? {};
  return step.fields.flatMap((field): readonly Slot[] => {
    const label = fieldLabel(to, { section, inRow: row !== undefined, row }, field);
    if (field.kind === 'span') {
      const names = spanNames(field);
      const saved = spanIn(values[field.id]);
      return (['from', 'to'] as const).map((edge) => ({
        name: names[edge],
        field,
        label: to.say(`field.${edge}`, { label }),
        saved: saved?.[edge] ?? '',
      }));
    }
    if (field.kind !== 'ratings') {
      const offer = carriedOn(to.context, row, field);
      return [{ name: field.id, field, label, saved: values[field.id] ?? '', ...defined({ offered: offer }) }];
    }
    const rated = ratingsIn(values[field.id]);
    return tasksToRate(to.context.plan, section, field).map((task) => ({
      name: ratingName(field, task.id),
      field,
      label: rowTitle(to, task),
      saved: rated.get(task.id) ?? '',
    }));
  });
}

/** The field that typed words are for: the one that is wrong, the one that is empty, the one that was warned of. */
export const slotFor = (
  slots: readonly Slot[],
  filled: FormValues,
  { problems, warnings }: ReadStep,
): Slot | undefined =>
  slots.find(({ name }) => problems[name] !== undefined) ??
  slots.find(({ name, saved }) => (filled[name] ?? saved) === '') ??
  slots.find(({ name }) => warnings[name] !== undefined);

/** What the form offers of its own, as a person who only adds the rest would leave it. */
export const offered = (slots: readonly Slot[]): FormValues =>
  Object.fromEntries(
    slots.flatMap(({ name, offered: offer }) => (typeof offer === 'string' ? [[name, offer] as const] : [])),
  );
