/** Reads what a person put into the fields of a step: values, or for each field what is wrong and what would be right. */

import { defined } from '../../shared/defined.ts';
import { addDays, daysBetween, type LocalDate } from '../calendar/local-date.ts';
import { currentSchoolYear } from '../calendar/school-year.ts';
import type { DateProblem } from '../language/said-chosen.ts';
import { readDate } from '../language/said-date.ts';
import { readNumber } from '../language/said-number.ts';
import type { SaidContext } from '../language/said-reader.ts';
import { readTime } from '../language/said-times.ts';
import { learnerOf } from '../people/subject.ts';
import { type DiagnosisHint, looksLikeDiagnosis } from '../privacy/diagnosis.ts';
import { longestText, type TextProblem, textProblem } from '../privacy/free-text.ts';
import { learnersNamed } from '../privacy/names.ts';
import type { Plan, Value, Values } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { FieldType, StepType } from './plan-type.ts';
import { programmeCode } from './programme-code.ts';
import { type RatingsField, ratingName, ratingsIn, ratingsValue } from './ratings.ts';
import { type SpanField, spanNames, spanValue } from './span.ts';

/** What was typed or chosen, by field; several choices as a list. */
export type RawValues = Readonly<Record<string, string | readonly string[]>>;

export type FieldProblem =
  | TextProblem
  /** What may be kept nevertheless, once the person was warned of these words. */
  | { readonly kind: 'looks-like-diagnosis'; readonly words: readonly string[] }
  | { readonly kind: 'names-a-learner'; readonly words: readonly string[] }
  | { readonly kind: 'programme-code' }
  | { readonly kind: 'not-a-number' }
  /** Not a number with at most so many digits behind the comma. */
  | { readonly kind: 'not-a-decimal'; readonly decimals: number }
  | { readonly kind: 'too-small'; readonly least: number }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'not-a-date' }
  | { readonly kind: 'date'; readonly problem: DateProblem['kind'] }
  | { readonly kind: 'in-future' }
  /** Longer ago than so many days. */
  | { readonly kind: 'too-long-ago'; readonly days: number }
  | { readonly kind: 'not-a-time' }
  /** A period that would end before it begins. */
  | { readonly kind: 'ends-before' }
  | { readonly kind: 'not-an-option' }
  | { readonly kind: 'unknown-person' }
  /** What was chosen does not count; its field says why. */
  | { readonly kind: 'refused'; readonly option: string };

/** A text that may be kept once the person has seen the warning. */
export type FieldWarning =
  | { readonly kind: 'looks-like-diagnosis'; readonly hints: readonly DiagnosisHint[] }
  /** What looks like a diagnosis, or names a learner whom the plan is not about. */
  | { readonly kind: 'delicate'; readonly words: readonly string[] };

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

type Read = { readonly value: Value; readonly warning?: FieldWarning } | { readonly problem: FieldProblem };

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

interface ReadParts {
  readonly value: Value;
  readonly problems: Readonly<Record<string, FieldProblem>>;
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

function readSpan(field: SpanField, raw: RawValues, context: Surroundings['context']): ReadParts {
  const names = spanNames(field);
  const [first, last] = [raw[field.id] ?? []].flat();
  const typed = { from: textIn(first ?? raw[names.from]), to: textIn(last ?? raw[names.to]) };
  if (field.optional === true && typed.from === '' && typed.to === '') return { value: null, problems: {} };
  const from = readNearest(typed.from, context);
  // "1.09." to "31.05." is the May that follows.
  const to = readEdge(typed.to, 'date' in from ? { ...context, today: from.date } : context);
  if ('date' in from && 'date' in to && to.date < from.date)
    return { value: null, problems: { [names.to]: { kind: 'ends-before' } } };
  return {
    value: 'date' in from && 'date' in to ? spanValue({ from: from.date, to: to.date }) : null,
    problems: {
      ...('problem' in from && { [names.from]: from.problem }),
      ...('problem' in to && { [names.to]: to.problem }),
    },
  };
}

/** A first day without a year is the nearest of that name: a period may have begun a while ago. */
function readNearest(text: string, context: Surroundings['context']): ReturnType<typeof readEdge> {
  const ahead = readEdge(text, context);
  if ('problem' in ahead) return ahead;
  const back = readSaid(text, { ...saidContext(context), facing: 'back' });
  if ('problem' in back) return ahead;
  const away = (day: LocalDate) => Math.abs(daysBetween(context.today, day));
  return away(back.date) < away(ahead.date) ? back : ahead;
}

const textIn = (raw: string | readonly string[] = ''): string => (typeof raw === 'string' ? raw : raw.join(' ')).trim();

function readEdge(
  text: string,
  context: Surroundings['context'],
): { readonly date: LocalDate } | { readonly problem: FieldProblem } {
  const problem = textProblem(text, {});
  return problem !== null ? { problem } : readSaid(text, saidContext(context));
}

function readDay(field: Extract<FieldType, { kind: 'date' }>, text: string, context: Surroundings['context']): Read {
  const read = readSaid(text, { ...saidContext(context), facing: field.latest === 'today' ? 'back' : 'ahead' });
  if ('problem' in read) return read;
  if (field.latest === 'today' && read.date > context.today) return { problem: { kind: 'in-future' } };
  if (field.daysBack !== undefined && read.date < addDays(context.today, -field.daysBack))
    return { problem: { kind: 'too-long-ago', days: field.daysBack } };
  return { value: read.date };
}

function readSaid(
  text: string,
  context: SaidContext,
): { readonly date: LocalDate } | { readonly problem: FieldProblem } {
  const said = readDate(text, context);
  if (said === null) return { problem: { kind: 'not-a-date' } };
  return said.kind === 'problem' ? { problem: { kind: 'date', problem: said.problem.kind } } : { date: said.date };
}

function saidContext({ organisation, today }: Surroundings['context']): SaidContext {
  const schoolYear = currentSchoolYear(organisation.schoolYears, today);
  return { today, schoolYear, facing: 'ahead' };
}
