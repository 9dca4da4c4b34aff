/** What one message says of a new row: a choice before a colon, days and amounts where they stand; what is left is its text. */

import { currentSchoolYear } from '../calendar/school-year.ts';
import { saidDatesIn } from '../language/said-date.ts';
import { amountIn } from '../language/said-number.ts';
import type { TextSpan } from '../language/said-reader.ts';
import { foldText } from '../text/fold-text.ts';
import type { RawValues } from './field-reading.ts';
import type { FieldType } from './field-type.ts';
import { entriesOf } from './options.ts';
import type { PlanContext } from './plan-context.ts';

type Found = readonly (readonly [field: string, value: string, span: TextSpan])[];

/**
 * As it would be typed into the form of the row, by field; a field of which nothing is said is left out. Several days go
 * to the fields for days in the order in which they stand.
 * @param leads words, and beginnings of words ("derīg-"), that only lead to a day or an amount
 */
export function saidRow(
  context: PlanContext,
  { fields, leads }: { readonly fields: readonly FieldType[]; readonly leads: readonly string[] },
  text: string,
): RawValues {
  const choice = choiceIn(context, fields, text);
  const body = text.slice(choice?.end ?? 0);
  const found = [...daysIn(context, fields, body), ...amountsIn(fields, body)];
  const spans = found.map(([, , span]) => span);
  const words = wordsLeft(body, spans, leads);
  const field = fields.find(({ kind }) => kind === 'text');
  return Object.fromEntries([
    ...(choice === null ? [] : [[choice.field, choice.value] as const]),
    ...found.map(([name, value]) => [name, value] as const),
    ...(field === undefined || words === '' ? [] : [[field.id, words] as const]),
  ]);
}

/** Parts a choice from what follows: not an hour. */
const COLON = /:(?=\s|$)/u;

function choiceIn(context: PlanContext, fields: readonly FieldType[], text: string) {
  const colon = COLON.exec(text)?.index;
  if (colon === undefined) return null;
  const head = foldText(text.slice(0, colon).trim()).text;
  for (const field of fields) {
    if (field.kind !== 'one' || field.options.kind !== 'list') continue;
    const named = entriesOf(context, field.options.list).filter(({ label }) =>
      Object.values(label).some((one) => foldText(one).text.startsWith(head)),
    );
    const [only] = named;
    if (only !== undefined && named.length === 1) return { field: field.id, value: only.id, end: colon + 1 };
  }
  return null;
}

function daysIn({ organisation, today }: PlanContext, fields: readonly FieldType[], text: string): Found {
  const schoolYear = currentSchoolYear(organisation.schoolYears, today);
  const said = saidDatesIn(text, { today, schoolYear, facing: 'back' });
  return fields
    .filter(({ kind }) => kind === 'date')
    .flatMap(({ id }, index): Found => {
      const one = said[index];
      if (one === undefined) return [];
      const span = one.kind === 'date' ? one.said : one.problem.said;
      return [[id, one.kind === 'date' ? one.date : text.slice(span.start, span.end), span]];
    });
}

const amountsIn = (fields: readonly FieldType[], text: string): Found =>
  fields.flatMap((field): Found => {
    const span = field.kind === 'number' && field.unit !== undefined ? amountIn(text, field.unit) : null;
    return span === null ? [] : [[field.id, text.slice(span.start, span.end), span]];
  });

const JOINTS = /^[\s,;:.–-]+|[\s,;:–-]+$/gu;

/** Where else something was understood, only what leads to it goes with it ("derīgs līdz"): no other word is lost. */
function wordsLeft(text: string, spans: readonly TextSpan[], leads: readonly string[]): string {
  const parts = [...text.matchAll(/[^,;]+/gu)].map(({ index, 0: part }) => ({ part, start: index }));
  const isLead = (word: string): boolean => leads.some((lead) => isOf(foldText(word).text, foldText(lead).text));
  const words = parts.map(({ part, start }) => {
    const inIt = spans.filter((span) => span.start < start + part.length && start < span.end);
    if (inIt.length === 0) return part.trim();
    const moved = inIt.map((span) => ({ start: span.start - start, end: span.end - start }));
    const left = without(part, moved).split(/\s+/u);
    return left.filter((word) => /[\p{L}\p{N}]/u.test(word) && !isLead(word)).join(' ');
  });
  const kept = words.filter((one) => one !== '');
  return kept.join(', ').replace(JOINTS, '').replace(/\.$/u, '');
}

/** What ends in "-" is the beginning of words. */
const isOf = (word: string, lead: string): boolean =>
  lead.endsWith('-') ? word.startsWith(lead.slice(0, -1)) : word === lead;

const without = (text: string, spans: readonly TextSpan[]): string =>
  spans
    .toSorted((one, other) => other.start - one.start)
    .reduce((left, { start, end }) => `${left.slice(0, Math.max(0, start))} ${left.slice(end)}`, text);
