/** A field of a form, filled with what is known: the saved answer, or what was typed and not taken. */

import type { FieldProblem } from '../../../domain/plan/field-reading.ts';
import type { FieldType } from '../../../domain/plan/field-type.ts';
import type { FieldPlace } from '../../../domain/plan/on-path.ts';
import type { Value } from '../../../domain/plan/plan.ts';
import type { RatingsField } from '../../../domain/plan/ratings.ts';
import { longestOf } from '../../../domain/plan/read-values.ts';
import { type SpanField, spanIn, spanNames } from '../../../domain/plan/span.ts';
import { defined } from '../../../shared/defined.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import { amountTyped, timeWords } from '../../plans/views/amount-words.ts';
import { fieldHint, fieldLabel, type Speaking } from '../../plans/views/plan-words.ts';
import { choiceWords } from '../../plans/views/value-words.ts';
import type { Action, Choice, Field, FormValues } from '../../ports/view.ts';

export interface FieldState {
  readonly field: Exclude<FieldType, RatingsField | SpanField>;
  readonly value: Value | undefined;
  /** What is typed in it, where that is not (yet) its answer. */
  readonly typed?: string | readonly string[];
  readonly problem?: string;
  readonly phrases: readonly Action[];
}

export function fieldView(to: Speaking, place: FieldPlace, state: FieldState): Field {
  const { field } = state;
  const base = {
    name: field.id,
    label: labelOf(to, place, field),
    hint: fieldHint(to, place, field),
    required: field.optional !== true,
    ...defined({ problem: state.problem }),
  };
  const held = state.typed ?? state.value ?? '';
  const value =
    typeof held === 'number' ? amountTyped(to.say, held) : typeof held === 'object' ? held.join(', ') : held;
  switch (field.kind) {
    case 'text':
      return { ...base, kind: field.kind, value, longest: longestOf(field) };
    case 'long-text':
      return { ...base, kind: field.kind, value, longest: longestOf(field), phrases: state.phrases };
    case 'number':
      return { ...base, kind: field.kind, value, ...boundsOf(to, field) };
    case 'date':
      return { ...base, kind: field.kind, value, ...(field.latest === 'today' && { latest: to.context.today }) };
    case 'time':
      return { ...base, kind: 'text', value: isTime(value) ? timeWords(to.say, value) : value, longest: longestTime };
    case 'reference':
      return field.many === true
        ? { ...base, kind: 'several', value: listOf(held), choices: shownChoices(to, place, field) }
        : { ...base, kind: 'one', value, choices: shownChoices(to, place, field) };
    case 'one':
      return { ...base, kind: 'one', value, choices: shownChoices(to, place, field) };
    case 'person':
      return { ...base, kind: field.kind, value, choices: shownChoices(to, place, field) };
    case 'several':
      return { ...base, kind: field.kind, value: listOf(held), choices: shownChoices(to, place, field) };
    default:
      return field satisfies never;
  }
}

/** What is only proposed says so: "Ēdināšana (ierosinājums)". */
const shownChoices = (to: Speaking, place: FieldPlace, field: FieldType): readonly Choice[] =>
  choiceWords(to, place, field).map(({ mark, label, ...choice }) => ({
    ...choice,
    label: mark === undefined ? label : to.say('field.with-mark', { label, mark }),
  }));

/** "plkst. 14.30", and some room for what a person may write besides. */
const longestTime = 20;

const isTime = (value: string): boolean => /^\d{2}:\d{2}$/u.test(value);

/** A number is told in its unit: "Slodze (likmēs)". */
function labelOf(to: Speaking, place: FieldPlace, field: FieldType): string {
  const label = fieldLabel(to, place, field);
  return field.kind === 'number' && field.unit !== undefined
    ? to.say('field.with-unit', { label, unit: to.say(`field.unit.${field.unit}`) })
    : label;
}

interface SpanState {
  readonly field: SpanField;
  readonly value: Value | undefined;
  readonly tried: { readonly typed: FormValues; readonly problems: Readonly<Record<string, FieldProblem>> };
}

/** The first and the last day of a period, each as a field of its own. */
export function spanFields(to: Speaking, place: FieldPlace, { field, value, tried }: SpanState): readonly Field[] {
  const names = spanNames(field);
  const saved = spanIn(value);
  return (['from', 'to'] as const).map((edge): Field => {
    const name = names[edge];
    const problem = tried.problems[name];
    return {
      kind: 'date',
      name,
      label: to.say(`field.${edge}`, { label: fieldLabel(to, place, field) }),
      hint: fieldHint(to, place, field),
      required: field.optional !== true,
      value: String(tried.typed[name] ?? saved?.[edge] ?? ''),
      ...defined({ problem: problem && problemWords(to.say, problem) }),
    };
  });
}

const boundsOf = ({ say }: Speaking, { least, most }: Extract<FieldType, { kind: 'number' }>) =>
  defined({
    least: least === undefined ? undefined : amountTyped(say, least),
    most: most === undefined ? undefined : amountTyped(say, most),
  });

const listOf = (held: Value): readonly string[] =>
  held === null || held === '' ? [] : typeof held === 'object' ? held : [String(held)];
