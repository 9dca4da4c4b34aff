/** Reads what a person put into the fields of a step: values, or for each field what is wrong and what would be right. */

import { currentSchoolYear } from '../calendar/school-year.ts';
import { type DateProblem, readDate } from '../language/said-date.ts';
import { type DiagnosisHint, looksLikeDiagnosis } from '../privacy/diagnosis.ts';
import { findPersonalCode } from '../privacy/personal-code.ts';
import type { Value, Values } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { FieldType, StepType } from './plan-type.ts';
import { programmeCode } from './programme-codes.ts';
import { type RatingsField, ratingName, ratingsIn, ratingsValue } from './ratings.ts';

/** What was typed or chosen, by field; several choices as a list. */
export type RawValues = Readonly<Record<string, string | readonly string[]>>;

export type FieldProblem =
  | { readonly kind: 'required' }
  | { readonly kind: 'personal-code' }
  | { readonly kind: 'too-long'; readonly longest: number; readonly length: number }
  | { readonly kind: 'programme-code' }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'too-small'; readonly least: number }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'not-a-date' }
  | { readonly kind: 'date'; readonly problem: DateProblem['kind'] }
  | { readonly kind: 'in-future' }
  | { readonly kind: 'not-an-option' }
  | { readonly kind: 'unknown-person' };

/** A text that may be kept once the person has seen the warning. */
export interface FieldWarning {
  readonly kind: 'looks-like-diagnosis';
  readonly hints: readonly DiagnosisHint[];
}

export interface ReadStep {
  readonly values: Values;
  readonly problems: Readonly<Record<string, FieldProblem>>;
  readonly warnings: Readonly<Record<string, FieldWarning>>;
}

/** The longest text where a field names no limit of its own: what a Slack form takes. */
export const longestText = { text: 300, 'long-text': 3000 } as const;

/** What may be chosen in a field, as ids: fixed options, subjects of the class, colleagues, rows. */
export type ChoicesOf = (field: FieldType) => readonly string[];

interface Surroundings {
  readonly context: Pick<PlanContext, 'organisation' | 'today'>;
  readonly choices: ChoicesOf;
  /** The tasks that a field asks to be rated, by the ids of their rows. */
  readonly rated?: (field: RatingsField) => readonly string[];
}

/**
 * Reads a whole step. Problems and values exclude each other field by field; an optional field left empty is null.
 * Ratings stand in it one by one, each under a name of its own (see `ratingName`), or as the whole list.
 * @param choices ids that may be chosen in a field
 */
export function readStep(step: StepType, raw: RawValues, around: Surroundings): ReadStep {
  const values: Record<string, Value> = {};
  const problems: Record<string, FieldProblem> = {};
  const warnings: Record<string, FieldWarning> = {};
  for (const field of step.fields) {
    if (field.kind === 'ratings') {
      const read = readRatings(field, raw, around);
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

type Read = { readonly value: Value; readonly warning?: FieldWarning } | { readonly problem: FieldProblem };

function readField(
  field: Exclude<FieldType, RatingsField>,
  raw: string | readonly string[],
  around: Surroundings,
): Read {
  const typed = typeof raw === 'string' ? raw.trim() : raw.filter((one) => one.trim() !== '');
  if (typed.length === 0) return field.optional === true ? { value: null } : { problem: { kind: 'required' } };
  const text = typeof typed === 'string' ? typed : typed.join(', ');
  if (findPersonalCode(text) !== null) return { problem: { kind: 'personal-code' } };
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return readText(field, text);
    case 'number':
      return readNumber(field, text);
    case 'date':
      return readDay(field, text, around.context);
    case 'one':
    case 'reference':
      return around.choices(field).includes(text) ? { value: text } : { problem: { kind: 'not-an-option' } };
    case 'person':
      return around.choices(field).includes(text) ? { value: text } : { problem: { kind: 'unknown-person' } };
    case 'several': {
      const chosen = typeof typed === 'string' ? [typed] : typed;
      const known = around.choices(field);
      if (!chosen.every((one) => known.includes(one))) return { problem: { kind: 'not-an-option' } };
      return { value: known.filter((one) => chosen.includes(one)) };
    }
    default:
      return field satisfies never;
  }
}

function readRatings(
  field: RatingsField,
  raw: RawValues,
  { rated = () => [] }: Surroundings,
): { readonly value: readonly string[]; readonly problems: Readonly<Record<string, FieldProblem>> } {
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

function readText(field: Extract<FieldType, { kind: 'text' | 'long-text' }>, text: string): Read {
  const longest = field.longest ?? longestText[field.kind];
  if (text.length > longest) return { problem: { kind: 'too-long', longest, length: text.length } };
  if (field.kind === 'text' && field.form === 'programme-code') {
    const code = programmeCode(text);
    return code === null ? { problem: { kind: 'programme-code' } } : { value: code };
  }
  const hints = field.kind === 'long-text' && field.meantFor === 'effect-on-learning' ? looksLikeDiagnosis(text) : [];
  return hints.length === 0 ? { value: text } : { value: text, warning: { kind: 'looks-like-diagnosis', hints } };
}

function readNumber(field: Extract<FieldType, { kind: 'number' }>, text: string): Read {
  const typed = text.replace(/\s/gu, '');
  // A whole number as a person writes it: Number() alone would take "0x10" and "1e3" as well.
  if (!/^[-+]?\d{1,15}$/u.test(typed)) return { problem: { kind: 'not-a-number' } };
  const value = Number(typed);
  if (field.least !== undefined && value < field.least) return { problem: { kind: 'too-small', least: field.least } };
  if (field.most !== undefined && value > field.most) return { problem: { kind: 'too-large', most: field.most } };
  return { value };
}

function readDay(
  field: Extract<FieldType, { kind: 'date' }>,
  text: string,
  { organisation, today }: Surroundings['context'],
): Read {
  const schoolYear = currentSchoolYear(organisation.schoolYears, today);
  const said = readDate(text, {
    today,
    schoolYear,
    facing: field.latest === 'today' ? 'back' : 'ahead',
  });
  if (said === null) return { problem: { kind: 'not-a-date' } };
  if (said.kind === 'problem') return { problem: { kind: 'date', problem: said.problem.kind } };
  if (field.latest === 'today' && said.date > today) return { problem: { kind: 'in-future' } };
  return { value: said.date };
}
