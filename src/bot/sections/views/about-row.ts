/** Of what a section is asked once for each row: what stands in that row, and what others wrote of it before. */
import { maySee, maySeeRow } from '../../../domain/plan/access.ts';
import { neededSections, type SectionInstance, stepsOnPath } from '../../../domain/plan/on-path.ts';
import type { Row } from '../../../domain/plan/plan.ts';
import { standing } from '../../../domain/plan/standing.ts';
import type { Turn } from '../../core/turn.ts';
import { fieldLabel, type Speaking } from '../../plans/views/plan-words.ts';
import { sectionTitle } from '../../plans/views/section-title.ts';
import { rowPlace, valueWords } from '../../plans/views/value-words.ts';
import type { Block, Fact } from '../../ports/view.ts';
import { lookbackFacts } from './beside.ts';

/** Shown above the questions, as far as the reader may read it; nothing where the section is asked for no row. */
export function aboutRowBlocks(turn: Turn, to: Speaking, section: SectionInstance): readonly Block[] {
  const { about, type } = section;
  if (about === undefined || type.sensitive === true || !maySeeRow(turn, to.context, about)) return [];
  const before = neededSections(to.context.type, to.context.plan).filter(
    (one) => one.about?.id === about.id && one.key !== section.key && isRead(turn, to, one),
  );
  return [
    ...factsBlock(rowFacts(to, about)),
    ...before.flatMap((one): readonly Block[] => [
      { kind: 'heading', text: sectionTitle(to, one) },
      ...factsBlock(lookbackFacts(to, one)),
    ]),
  ];
}

const factsBlock = (facts: readonly Fact[]): readonly Block[] => (facts.length === 0 ? [] : [{ kind: 'facts', facts }]);

const isRead = (turn: Turn, { context }: Speaking, section: SectionInstance): boolean =>
  section.type.sensitive !== true && maySee(turn, context.plan, section) && standing(context, section).kind === 'done';

/** The answers of a row, each under its label; nothing of a sensitive section. */
function rowFacts(to: Speaking, row: Row): readonly Fact[] {
  const place = rowPlace(to, row);
  if (place === null || place.section.type.sensitive === true) return [];
  return stepsOnPath({ ...to.context, section: place.section, row }).flatMap((step) =>
    step.fields.flatMap((field): readonly Fact[] => {
      const value = row.answers[step.id]?.values[field.id];
      if (value === undefined || value === null || value === '') return [];
      return [{ label: fieldLabel(to, place, field), value: valueWords(to, place, { field, value }) }];
    }),
  );
}
