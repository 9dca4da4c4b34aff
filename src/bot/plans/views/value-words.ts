/** What was answered, in words: values, what may be chosen, and what a row is called by them. */

import { choicesOf } from '../../../domain/plan/choices.ts';
import type { FieldType } from '../../../domain/plan/field-type.ts';
import { type FieldPlace, rowNumber } from '../../../domain/plan/on-path.ts';
import type { Row, Value } from '../../../domain/plan/plan.ts';
import { type RatingsField, ratingsIn } from '../../../domain/plan/ratings.ts';
import { spanIn } from '../../../domain/plan/span.ts';
import { defined } from '../../../shared/defined.ts';
import type { Choice } from '../../ports/view.ts';
import { amountWords, timeWords } from './amount-words.ts';
import { givenWords, type OptionWords } from './option-words.ts';
import { dateWords, fieldPath, key, memberName, type Speaking } from './plan-words.ts';

/** What may be chosen in a field, in the reader's words; empty for fields that are written. */
export const choiceWords = (to: Speaking, place: FieldPlace, field: FieldType): readonly (Choice & OptionWords)[] =>
  choicesOf(to.context, field, place).map((value) => ({
    value,
    ...(optionWords(to, place, { field, value }) ?? { label: value }),
  }));

/** What an option is called: its short label, and the whole wording where that is longer; null for one that is not known. */
function optionWords(to: Speaking, place: FieldPlace, { field, value }: Chosen): OptionWords | null {
  if (field.kind === 'person') return { label: memberName(to, value) };
  if (field.kind === 'reference') {
    const row = to.context.plan.rows.find((one) => one.id === value && one.removed === undefined);
    return row === undefined ? null : { label: rowTitle(to, row) };
  }
  if ('options' in field && field.options.kind !== 'fixed') return givenWords(to, field.options, value);
  if (!choicesOf(to.context, field, place).includes(value)) return null;
  const path = key(to, `${fieldPath(place)}.${field.id}`);
  const whole = `${path}.whole.${value}`;
  return { label: to.say(`${path}.options.${value}`), ...(to.say.has(whole) && { whole: to.say(whole) }) };
}

interface Chosen {
  readonly field: FieldType;
  readonly value: string;
}

/** What a row is called in a list: the answer to the first field that it must have, shortened at a word where room is short; a sensitive answer never is a name. */
export function rowTitle(to: Speaking, row: Row): string {
  const words = rowWords(to, row, true);
  const title = to.onPaper === true ? words : shortened(words, 70);
  const { list, sensitive } = rowPlace(to, row)?.section.type ?? {};
  if (list?.numbered === undefined) return title;
  const number = `${list.numbered}${rowNumber(to.context.plan, row)}`;
  return sensitive === true ? number : `${number} · ${title}`;
}

/** What a row is called, unshortened. */
export function rowWords(to: Speaking, row: Row, short?: true): string {
  const place = rowPlace(to, row);
  const steps = place?.section.type.list?.steps ?? [];
  const name = steps.flatMap((step) => step.fields.map((field) => ({ step, field }))).find(isName);
  const value = name && row.answers[name.step.id]?.values[name.field.id];
  if (place === null || place.section.type.sensitive === true) return '…';
  return name === undefined || value === undefined || value === null
    ? '…'
    : valueWords(to, place, { field: name.field, value, ...defined({ short }) });
}

/** What else is known of a row, in few words: each choice, day and amount beside its name; nothing of a sensitive section. */
export function rowDetail(to: Speaking, row: Row): string {
  const place = rowPlace(to, row);
  if (place === null || place.section.type.sensitive === true) return '';
  const all = (place.section.type.list?.steps ?? []).flatMap((step) => step.fields.map((field) => ({ step, field })));
  const name = all.find(isName);
  return all
    .filter((one) => one !== name && isBrief(one.field))
    .map(({ step, field }) => ({ field, value: row.answers[step.id]?.values[field.id] }))
    .filter(({ value }) => value !== undefined && value !== null && value !== '')
    .map(({ field, value }) => valueWords(to, place, { field, value, short: true }))
    .join(' · ');
}

const isBrief = ({ kind }: FieldType): boolean => kind === 'one' || kind === 'date' || kind === 'number';

/** Where the fields of a row stand; null for a section that its plan type no longer has. */
export function rowPlace({ context }: Pick<Speaking, 'context'>, row: Row): FieldPlace | null {
  const { section: key } = row;
  const [id, subject] = key.split(':');
  const type = context.type.sections.find((one) => one.id === id);
  if (type === undefined) return null;
  const section = { key, type, planType: context.type, subjects: [], ...defined({ subject }) };
  return { section, inRow: true, row };
}

/** What leads on and says nothing by itself: a comma, "un", "ar", "with". */
const leadsOn =
  /(?:[\s,;:–-]+|\s(?:un|vai|bet|ar|bez|par|pie|no|uz|pēc|kā|ka|kas|ko|lai|and|or|but|with|of|to|the|an?|in|on|at|for|by))+$/iu;

/** Whole words, so many characters at most; where some are left out, with the sign for it. */
export const shortened = (words: string, longest: number): string =>
  words.length <= longest
    ? words
    : `${words
        .slice(0, longest - 1)
        .replace(/\s+\S*$/u, '')
        .replace(leadsOn, '')}…`;

const isName = ({ field }: { readonly field: FieldType }): boolean =>
  field.optional !== true && field.kind !== 'reference';

interface Answered {
  readonly field: FieldType;
  readonly value: Value | undefined;
  /** Options by their labels, where else their whole wording is said. */
  readonly short?: true;
}

/** A value in words; a skipped one says so. */
export function valueWords(to: Speaking, place: FieldPlace, { field, value, short }: Answered): string {
  if (value === null || value === undefined || value === '') return to.say('plan.empty');
  if (field.kind === 'ratings') return ratingWords(to, place, { field, value }).join('\n');
  if (field.kind === 'date' && typeof value === 'string') return dateWords(to, value);
  if (field.kind === 'time' && typeof value === 'string') return timeWords(to.say, value);
  if (field.kind === 'span') return spanWords(to, value);
  if (Array.isArray(value) || field.kind === 'one' || field.kind === 'person' || field.kind === 'reference') {
    const chosen = Array.isArray(value) ? value : [String(value)];
    return chosen
      .map((id) => optionWords(to, place, { field, value: id }))
      .map((words, index) => (short === true ? words?.label : (words?.whole ?? words?.label)) ?? chosen[index])
      .join(', ');
  }
  if (typeof value === 'number') return amountWords(to.say, value, field.kind === 'number' ? field : {});
  return String(value);
}

/** "1. septembris – 18. decembris" */
function spanWords(to: Speaking, value: Value): string {
  const span = spanIn(value);
  return span === null ? String(value) : `${dateWords(to, span.from)} – ${dateWords(to, span.to)}`;
}

/** "Task – reached" for each task that was rated. */
function ratingWords(
  to: Speaking,
  place: FieldPlace,
  { field, value }: { readonly field: RatingsField; readonly value: Value },
): readonly string[] {
  const scale = choiceWords(to, place, field);
  return [...ratingsIn(value)].flatMap(([id, rating]) => {
    const row = to.context.plan.rows.find((one) => one.id === id);
    const words = scale.find((one) => one.value === rating)?.label ?? rating;
    return row === undefined ? [] : [`${rowTitle(to, row)} – ${words}`];
  });
}
