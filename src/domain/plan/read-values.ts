/** Reads what a person put into the fields of a step: values, or for each field what is wrong and what would be right. */

import { defined } from '../../shared/defined.ts';
import { readNumber } from '../language/said-number.ts';
import { readTime } from '../language/said-times.ts';
import { learnerOf } from '../people/subject.ts';
import { looksLikeDiagnosis } from '../privacy/diagnosis.ts';
import { longestText, textProblem } from '../privacy/free-text.ts';
import { learnersNamed } from '../privacy/names.ts';
import type { FieldProblem, FieldWarning, RawValues, Read, ReadParts } from './field-reading.ts';
import type { FieldType } from './field-type.ts';
import type { Plan, Value, Values } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { StepType } from './plan-type.ts';
import { programmeCode } from './programme-code.ts';
import { type RatingsField, ratingName, ratingsIn, ratingsValue } from './ratings.ts';
import { readDay, readSpan } from './read-days.ts';
import type { SpanField } from './span.ts';

export interface ReadStep {
  readonly values: Values;
  readonly problems: Readonly<Record<string, FieldProblem>>;
  readonly warnings: Readonly<Record<string, FieldWarning>>;
}

type TextField = Extract<FieldType, { kind: 'text' | 'long-text' }>;

/** Characters that may be typed into a field. */
export const longestOf = (field: TextField): number => field.longest ?? longestText[field.kind];

/** What may be chosen in a field, as ids: fixed options, subjects of the class, colleagues, rows. */
type ChoicesOf = (field: FieldType) => readonly string[];

interface Surroundings {
  readonly context: Pick<PlanContext, 'organisation' | 'today'> & { readonly plan?: Pick<Plan, 'about'> };
  readonly choices: ChoicesOf;
  /** The tasks that a field asks to be rated, by the ids of their rows. */
  readonly rated?: (field: RatingsField) => readonly string[];
}

/**
 * Reads a whole step. Problems and values exclude each other field by field; an optional field left empty is null.
 * Ratings stand in it one by one, each under a name of its own (see `ratingName`), or as the whole list; the two days of a
 * period, too, have names of their own (see `spanNames`).
 * @param choices ids that may be chosen in a field
 */
export function readStep(step: StepType, raw: RawValues, around: Surroundings): ReadStep {
  const values: Record<string, Value> = {};
  const problems: Record<string, FieldProblem> = {};
  const warnings: Record<string, FieldWarning> = {};
  for (const field of step.fields) {
    if (field.kind === 'ratings' || field.kind === 'span') {
      const read = field.kind === 'span' ? readSpan(field, raw, around.context) : readRatings(field, raw, around);
      Object.assign(problems, read.problems);
      if (Object.keys(read.problems).length === 0) values[field.id] = read.value;
      continue;
    }
    const read = readField(field, raw[field.id] ?? '', around);
    if ('problem' in read) problems[field.id] = read.problem;
    else values[field.id] = read.value;
    if ('warning' in read) warnings[field.id] = read.warning;
  }
  return { values, problems, warnings };
}

function readField(
  field: Exclude<FieldType, RatingsField | SpanField>,
  raw: string | readonly string[],
  around: Surroundings,
): Read {
  const typed = typeof raw === 'string' ? raw.trim() : raw.filter((one) => one.trim() !== '');
  if (typed.length === 0 && field.optional === true) return { value: null };
  const text = typeof typed === 'string' ? typed : typed.join(', ');
  const isText = field.kind === 'text' || field.kind === 'long-text';
  const problem = textProblem(text, isText ? { longest: longestOf(field) } : {});
  if (problem !== null) return { problem };
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return readText(field, text, around);
    case 'number':
      return readAmount(field, text);
    case 'date':
      return readDay(field, text, around.context);
    case 'time': {
      const time = readTime(text);
      return time === null ? { problem: { kind: 'not-a-time' } } : { value: time };
    }
    case 'reference':
      return field.many === true ? readSeveral(field, typed, around) : readOne(field, text, around);
    case 'one':
      return field.refused?.includes(text)
        ? { problem: { kind: 'refused', option: text } }
        : readOne(field, text, around);
    case 'person':
      return around.choices(field).includes(text) ? { value: text } : { problem: { kind: 'unknown-person' } };
    case 'several':
      return readSeveral(field, typed, around);
    default:
      return field satisfies never;
  }
}

const readOne = (field: FieldType, text: string, { choices }: Surroundings): Read =>
  choices(field).includes(text) ? { value: text } : { problem: { kind: 'not-an-option' } };

function readSeveral(field: FieldType, typed: string | readonly string[], { choices }: Surroundings): Read {
  const chosen = typeof typed === 'string' ? [typed] : typed;
  const known = choices(field);
  if (!chosen.every((one) => known.includes(one))) return { problem: { kind: 'not-an-option' } };
  return { value: known.filter((one) => chosen.includes(one)) };
}

function readRatings(field: RatingsField, raw: RawValues, { rated = () => [] }: Surroundings): ReadParts {
  const listed = raw[field.id];
  const given = ratingsIn(typeof listed === 'string' ? [listed] : (listed ?? []));
  const problems: Record<string, FieldProblem> = {};
  const ratings = rated(field).flatMap((row): (readonly [string, string])[] => {
    const name = ratingName(field, row);
    const typed = raw[name] ?? given.get(row) ?? '';
    const rating = typeof typed === 'string' ? typed.trim() : (typed[0] ?? '');
    if (field.scale.includes(rating)) return [[row, rating]];
    problems[name] = rating === '' ? { kind: 'required' } : { kind: 'not-an-option' };
    return [];
  });
  return { value: ratingsValue(ratings), problems };
}

function readText(field: TextField, text: string, { context }: Surroundings): Read {
  if (field.kind === 'text' && field.form === 'programme-code') {
    const code = programmeCode(text);
    return code === null ? { problem: { kind: 'programme-code' } } : { value: code };
  }
  const warning = field.kind === 'long-text' ? warningOf(field, text, context) : undefined;
  return { value: text, ...defined({ warning }) };
}

function warningOf(
  { meantFor }: Extract<TextField, { kind: 'long-text' }>,
  text: string,
  { organisation, plan }: Surroundings['context'],
): FieldWarning | undefined {
  switch (meantFor) {
    case undefined:
      return undefined;
    case 'effect-on-learning': {
      const hints = looksLikeDiagnosis(text);
      return hints.length === 0 ? undefined : { kind: 'looks-like-diagnosis', hints };
    }
    case 'what-happened': {
      const own = learnerOf(plan?.about);
      const others = learnersNamed(text, organisation).filter(({ learners }) =>
        learners.every(({ code }) => code !== own),
      );
      const words = [...new Set([...looksLikeDiagnosis(text), ...others].map(({ word }) => word))];
      return words.length === 0 ? undefined : { kind: 'delicate', words };
    }
    default:
      return meantFor satisfies never;
  }
}

function readAmount(field: Extract<FieldType, { kind: 'number' }>, text: string): Read {
  const value = readNumber(text, field);
  const { decimals = 0, least, most } = field;
  if (value === null)
    return { problem: decimals === 0 ? { kind: 'not-a-number' } : { kind: 'not-a-decimal', decimals } };
  if (least !== undefined && value < least) return { problem: { kind: 'too-small', least } };
  if (most !== undefined && value > most) return { problem: { kind: 'too-large', most } };
  return { value };
}
