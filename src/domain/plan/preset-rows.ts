/** Rows that a plan has from its start: each with a fixed id, so that it is made once, and with what its type says of it. */
import { type Answers, type Plan, type Row, type SectionKey, sectionIdOf, type Values } from './plan.ts';
import type { ListType, PlanType, PresetRow } from './plan-type.ts';

/** The id of a preset row in one plan. */
export const presetRowId = (plan: string, section: SectionKey, preset: string): string =>
  `${plan}.${section}.${preset}`;

/** What its type says of a row; undefined for a row that somebody added. */
export const presetOf = (type: PlanType, plan: Pick<Plan, 'id'>, row: Row): PresetRow | undefined =>
  presetsOf(type, row.section).find((preset) => presetRowId(plan.id, row.section, preset.id) === row.id);

const presetsOf = (type: PlanType, key: SectionKey): readonly PresetRow[] =>
  type.sections.find((section) => section.id === sectionIdOf(key))?.list?.preset ?? [];

/** Whether nobody has written anything in a row yet that its plan had from its start. */
export const isUntouched = (type: PlanType, plan: Pick<Plan, 'id'>, row: Row): boolean =>
  row.revision === 0 && presetOf(type, plan, row) !== undefined;

/** All preset rows of a plan as they are at its start. */
export const presetRows = (type: PlanType, plan: Pick<Plan, 'id' | 'startedBy' | 'startedAt'>): readonly Row[] =>
  type.sections.flatMap(({ id, list }) =>
    (list?.preset ?? []).map((preset, index): Row => {
      // Rows stand in the order they were made, and these in the order of their type.
      const createdAt = new Date(Date.parse(plan.startedAt) + index).toISOString();
      return {
        id: presetRowId(plan.id, id, preset.id),
        section: id,
        kind: list?.kind ?? 'row',
        revision: 0,
        answers: presetAnswers(list?.steps ?? [], preset, { by: plan.startedBy, at: createdAt }),
        state: 'open',
        createdBy: plan.startedBy,
        createdAt,
      };
    }),
  );

/** The steps that a preset answers; what it leaves out of such a step is left empty. */
const presetAnswers = (
  steps: ListType['steps'],
  { values }: PresetRow,
  by: { readonly by: string; readonly at: string },
): Answers =>
  Object.fromEntries(
    steps
      .filter((step) => step.fields.some((field) => field.id in values))
      .map((step) => [
        step.id,
        { ...by, values: Object.fromEntries(step.fields.map(({ id }) => [id, values[id] ?? null])), revision: 0 },
      ]),
  );

/** Of what was carried over into a preset row, what its type does not say itself: that may be newer. */
export function besidesPreset(
  { values }: PresetRow,
  carried: Readonly<Record<string, Values>>,
): Readonly<Record<string, Values>> {
  const steps = Object.entries(carried).flatMap(([step, kept]): readonly (readonly [string, Values])[] => {
    const fields = Object.entries(kept).map(([field, value]) => [field, values[field] ?? value] as const);
    return fields.every(([field]) => field in values) ? [] : [[step, Object.fromEntries(fields)]];
  });
  return Object.fromEntries(steps);
}

/** A plan with the preset rows that it does not have yet: for one that was begun before its type had them. */
export function withPresetRows(type: PlanType, plan: Plan): Plan {
  const missing = presetRows(type, plan).filter((row) => !plan.rows.some((one) => one.id === row.id));
  return missing.length === 0 ? plan : { ...plan, rows: [...plan.rows, ...missing] };
}
