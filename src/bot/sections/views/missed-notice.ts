/** Says what was looked for in an answer and is not in it, such as the learner among those who were at the talk. */
import type { SectionInstance } from '../../../domain/plan/on-path.ts';
import { noSection } from '../../../domain/plan/plan.ts';
import { fieldLabel, type Speaking } from '../../plans/views/plan-words.ts';
import { valueWords } from '../../plans/views/value-words.ts';
import type { Block } from '../../ports/view.ts';

export function missedNotice(to: Speaking, section: SectionInstance): readonly Block[] {
  const { answers } = to.context.plan.sections[section.key] ?? noSection;
  const place = { section, inRow: false };
  return section.type.steps.flatMap(({ id, fields }) =>
    fields.flatMap((field): readonly Block[] => {
      const value = answers[id]?.values[field.id];
      if (field.kind !== 'several' || !Array.isArray(value)) return [];
      const missed = (field.expected ?? []).filter((one) => !value.includes(one));
      if (missed.length === 0) return [];
      const choices = valueWords(to, place, { field, value: missed, short: true });
      const text = to.say('section.missed', { field: fieldLabel(to, place, field), choices });
      return [{ kind: 'notice', tone: 'warning', text }];
    }),
  );
}
