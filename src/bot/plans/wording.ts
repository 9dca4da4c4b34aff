/** The questions of a plan as its staff saw them, kept with it when it is submitted so that it can always be read as it was agreed. */
import { neededSections } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { Say } from '../core/texts.ts';
import { fieldLabel } from './views/plan-words.ts';

/**
 * Labels by "section.field" (rows: "list.field").
 * @param say speaks the organisation's language
 */
export function wordingOf(say: Say, context: PlanContext): Readonly<Record<string, string>> {
  const to = { context, say };
  const entries = neededSections(context.type, context.plan).flatMap((section) => {
    const own = section.type.steps.flatMap((step) => step.fields);
    const inRows = section.type.list?.steps.flatMap((step) => step.fields) ?? [];
    return [
      ...own.map((field): [string, string] => [
        `${section.type.id}.${field.id}`,
        fieldLabel(to, { section, inRow: false }, field),
      ]),
      ...inRows.map((field): [string, string] => [
        `${section.type.list?.id}.${field.id}`,
        fieldLabel(to, { section, inRow: true }, field),
      ]),
    ];
  });
  return Object.fromEntries(entries);
}
