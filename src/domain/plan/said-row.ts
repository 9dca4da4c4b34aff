/** What one message says of a new row: a choice before a colon, days and amounts where they stand; what is left is its text. */

import { currentSchoolYear } from '../calendar/school-year.ts';
import { saidDatesIn } from '../language/said-date.ts';
import { amountIn } from '../language/said-number.ts';
import type { TextSpan } from '../language/said-reader.ts';
import { foldText } from '../text/fold-text.ts';
import type { RawValues } from './field-reading.ts';
import type { FieldType } from './field-type.ts';
import { rowsOf } from './on-path.ts';
import { entriesOf } from './options.ts';
import type { Row } from './plan.ts';
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
    const named = choosable(context, field).filter(({ names }) => names.some((name) => isBegunBy(name, head)));
    const [only] = named;
    if (only !== undefined && named.length === 1) return { field: field.id, value: only.id, end: colon + 1 };
  }
  return null;
}

/** What may stand before the colon, with all that it may be called. */
function choosable(context: PlanContext, field: FieldType): readonly { id: string; names: readonly string[] }[] {
  if (field.kind === 'one' && field.options.kind === 'list')
    return entriesOf(context, field.options.list).map(({ id, label }) => ({ id, names: Object.values(label) }));
  if (field.kind !== 'reference') return [];
  return rowsOf(context.plan, field.to).map(({ id, answers }) => ({ id, names: textsIn(answers) }));
}

const textsIn = (answers: Row['answers']): readonly string[] =>
  Object.values(answers)
    .flatMap(({ values }) => Object.values(values))
    .filter((value) => typeof value === 'string');

/** A number is whole: "1" does not begin "10. Lasītprasme". */
function isBegunBy(name: string, head: string): boolean {
  const { text } = foldText(name);
  return text.startsWith(head) && !(/\d$/u.test(head) && /^\d/u.test(text.slice(head.length)));
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
    if (field.kind !== 'number') return [];
    const span = field.unit === undefined ? plainIn(field, text) : amountIn(text, field.unit);
    return span === null ? [] : [[field.id, text.slice(span.start, span.end), span]];
  });

/** A number without a unit is meant only where it must be given and the message begins with it. */
function plainIn({ optional }: FieldType, text: string): TextSpan | null {
  const found = optional === true ? null : /^\s*([-+]?\d+(?:[.,]\d+)?)(?=\s*(?:%|[,;.]?(?:\s|$)))/u.exec(text);
  const end = found?.[0].length;
  return end === undefined ? null : { start: end - (found?.[1]?.length ?? 0), end };
}

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
