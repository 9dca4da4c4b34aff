/** The reasons for which a learner may need a plan, as the type of plan has them, and what each is called. */
import type { IntakeEntry } from '../../domain/intake/intake-entry.ts';
import { typesAbout } from '../../domain/plan-types/find-types.ts';
import type { Turn } from '../core/turn.ts';
import type { Choice } from '../ports/view.ts';

type Speaks = Pick<Turn, 'say' | 'organisation'>;

/** Of the first type about such a subject that has some; none where none has. */
export function reasonChoices({ say, organisation }: Speaks, { about }: Pick<IntakeEntry, 'about'>): readonly Choice[] {
  for (const { id, intake, sections } of typesAbout(about.kind, organisation)) {
    const steps = sections.find((section) => section.id === intake?.section)?.steps ?? [];
    const field = steps.flatMap(({ fields }) => fields).find((one) => one.id === intake?.field);
    if (intake === undefined || field === undefined || !('options' in field) || field.options.kind !== 'fixed')
      continue;
    const path = `${id}:fields.${intake.section}.${intake.field}.options`;
    return field.options.ids.map((value) => ({ value, label: say(`${path}.${value}`) }));
  }
  return [];
}

/** Why, in words; undefined where that was not said. */
export const reasonWords = (to: Speaks, entry: Pick<IntakeEntry, 'about' | 'reason'>): string | undefined =>
  reasonChoices(to, entry).find(({ value }) => value === entry.reason)?.label;
