/** A section of a plan on paper: who handed it over, its answers, and its rows as a table. */

import type { PaperFact, PaperPart, PaperTable } from '../../domain/papers/paper.ts';
import type { FieldType } from '../../domain/plan/field-type.ts';
import { rowsOf, type SectionInstance, stepsIn, stepsOnPath } from '../../domain/plan/on-path.ts';
import { noSection, type Row, type Value } from '../../domain/plan/plan.ts';
import type { StepType } from '../../domain/plan/plan-type.ts';
import { dayWords, fieldLabel, memberName, type Speaking } from '../plans/views/plan-words.ts';
import { sectionTitle } from '../plans/views/section-title.ts';
import { valueWords } from '../plans/views/value-words.ts';

/** Nothing of a section in which nothing stands. */
export function sectionParts(to: Speaking, section: SectionInstance): readonly PaperPart[] {
  const { finished } = to.context.plan.sections[section.key] ?? noSection;
  const facts = answersOf(to, section);
  const table = rowsOnPaper(to, section);
  if (finished === undefined && facts.length === 0 && table === null) return [];
  const by =
    finished === undefined
      ? to.say('paper.in-work')
      : to.say('paper.written-by', { name: memberName(to, finished.by), date: dayWords(to, finished.at, 'locative') });
  return [
    { kind: 'heading', level: 1, text: sectionTitle(to, section) },
    { kind: 'text', text: by },
    ...(facts.length === 0 ? [] : [{ kind: 'facts', facts } as const]),
    ...(table === null ? [] : [table]),
  ];
}

/** What an optional question that was left empty says: nothing. */
const isSaid = (value: Value | undefined): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function answersOf(to: Speaking, section: SectionInstance): readonly PaperFact[] {
  const { answers } = to.context.plan.sections[section.key] ?? noSection;
  const place = { section, inRow: false };
  return asked(stepsOnPath({ ...to.context, section }))
    .map(({ step, field }) => ({ field, value: answers[step.id]?.values[field.id] }))
    .filter(({ value }) => isSaid(value))
    .map(({ field, value }) => ({
      label: fieldLabel(to, place, field),
      value: valueWords(to, place, { field, value }),
    }));
}

interface Asked {
  readonly step: StepType;
  readonly field: FieldType;
}

const asked = (steps: readonly StepType[]): readonly Asked[] =>
  steps.flatMap((step) => step.fields.map((field) => ({ step, field })));

/** A column for each question that some row answers, in the order of the form; null where there is no row. */
function rowsOnPaper(to: Speaking, section: SectionInstance): PaperTable | null {
  const rows = rowsOf(to.context.plan, section.key);
  const valueIn = (row: Row, { step, field }: Asked): Value | undefined => {
    const isAsked = stepsOnPath({ ...to.context, section, row }).includes(step);
    return isAsked ? row.answers[step.id]?.values[field.id] : undefined;
  };
  const columns = asked(stepsIn({ section, inRow: true })).filter((one) =>
    rows.some((row) => isSaid(valueIn(row, one))),
  );
  if (columns.length === 0) return null;
  return {
    kind: 'table',
    columns: columns.map(({ field }) => ({
      label: fieldLabel(to, { section, inRow: true }, field),
      isNarrow: narrow.has(field.kind),
    })),
    rows: rows.map((row) =>
      columns.map((one) => {
        const value = valueIn(row, one);
        return isSaid(value) ? valueWords(to, { section, inRow: true, row }, { field: one.field, value }) : '';
      }),
    ),
  };
}

const narrow: ReadonlySet<FieldType['kind']> = new Set(['number', 'date', 'time', 'span', 'one', 'person']);
