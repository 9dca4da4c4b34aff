/** Rows of one list that those of another must point at: a risk that no measure is for yet. */
import { rowsOf, type SectionInstance } from './on-path.ts';
import { type Plan, type Row, sectionIdOf } from './plan.ts';

/** The rows that a section must point at before it is handed over, as far as none of its own does. */
export function unpointedRows(plan: Plan, { key, type: { list } }: SectionInstance): readonly Row[] {
  const steps = list?.steps ?? [];
  return steps.flatMap((step) =>
    step.fields.flatMap((field) => {
      if (field.kind !== 'reference' || field.every === undefined) return [];
      const pointed = new Set(rowsOf(plan, key).flatMap(({ answers }) => answers[step.id]?.values[field.id] ?? []));
      return plan.rows.filter(
        ({ id, section, removed }) => removed === undefined && sectionIdOf(section) === field.to && !pointed.has(id),
      );
    }),
  );
}
