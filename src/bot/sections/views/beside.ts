/** What was found at the end of the semester before, shown beside the questions about this one. */
import { maySee } from '../../../domain/plan/access.ts';
import { semesterBefore } from '../../../domain/plan/lookback.ts';
import { type SectionInstance, stepsOnPath } from '../../../domain/plan/on-path.ts';
import { noSection } from '../../../domain/plan/plan.ts';
import type { Turn } from '../../core/turn.ts';
import { fieldLabel, type Speaking } from '../../plans/views/plan-words.ts';
import { valueWords } from '../../plans/views/value-words.ts';
import type { Block, Fact } from '../../ports/view.ts';

export function besideBlocks(turn: Turn, to: Speaking, section: SectionInstance): readonly Block[] {
  const { type, plan } = to.context;
  const before = semesterBefore(type, plan, section);
  if (before === null || section.type.lookback?.part === 'feedback' || !maySee(turn, plan, before)) return [];
  const facts = lookbackFacts(to, before);
  if (facts.length === 0) return [];
  const semester = before.type.lookback?.semester ?? 1;
  return [
    { kind: 'heading', text: to.say('review.beside', { semester }) },
    { kind: 'facts', facts },
  ];
}

/**
 * The answers of a section that looks back, each under its label.
 * @param without ids of fields that are shown elsewhere
 */
export function lookbackFacts(
  to: Speaking,
  section: SectionInstance,
  without: readonly string[] = [],
): readonly Fact[] {
  const place = { section, inRow: false };
  const { answers } = to.context.plan.sections[section.key] ?? noSection;
  return stepsOnPath({ ...to.context, section }).flatMap((step) =>
    step.fields.flatMap((field): readonly Fact[] => {
      const value = answers[step.id]?.values[field.id];
      if (value === undefined || value === null || without.includes(field.id)) return [];
      return [{ label: fieldLabel(to, place, field), value: valueWords(to, place, { field, value }) }];
    }),
  );
}
