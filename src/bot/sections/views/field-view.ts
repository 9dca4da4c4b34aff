/** A field of a form, filled with what is known: the saved answer, or what was typed and not taken. */

import type { Value } from '../../../domain/plan/plan.ts';
import type { FieldType } from '../../../domain/plan/plan-type.ts';
import type { RatingsField } from '../../../domain/plan/ratings.ts';
import { longestText } from '../../../domain/plan/read-values.ts';
import { defined } from '../../../shared/defined.ts';
import { choicesOf, fieldHint, fieldLabel, type Place, type Speaking } from '../../plans/views/plan-words.ts';
import type { Action, Field } from '../../ports/view.ts';

export interface FieldState {
  readonly field: Exclude<FieldType, RatingsField>;
  readonly value: Value | undefined;
  /** What is typed in it, where that is not (yet) its answer. */
  readonly typed?: string | readonly string[];
  readonly problem?: string;
  readonly phrases: readonly Action[];
}

export function fieldView(to: Speaking, place: Place, state: FieldState): Field {
  const { field } = state;
  const base = {
    name: field.id,
    label: fieldLabel(to, place, field),
    hint: fieldHint(to, place, field),
    required: field.optional !== true,
    ...defined({ problem: state.problem }),
  };
  const held = state.typed ?? state.value ?? '';
  const value = typeof held === 'object' ? held.join(', ') : String(held);
  switch (field.kind) {
    case 'text':
      return { ...base, kind: field.kind, value, longest: longestOf(field) };
    case 'long-text':
      return { ...base, kind: field.kind, value, longest: longestOf(field), phrases: state.phrases };
    case 'number':
      return { ...base, kind: field.kind, value, ...boundsOf(field) };
    case 'date':
      return { ...base, kind: field.kind, value, ...(field.latest === 'today' && { latest: to.context.today }) };
    case 'one':
    case 'reference':
      return { ...base, kind: 'one', value, choices: choicesOf(to, place, field) };
    case 'person':
      return { ...base, kind: field.kind, value, choices: choicesOf(to, place, field) };
    case 'several':
      return { ...base, kind: field.kind, value: listOf(held), choices: choicesOf(to, place, field) };
    default:
      return field satisfies never;
  }
}

const longestOf = (field: Extract<FieldType, { kind: 'text' | 'long-text' }>): number =>
  field.longest ?? longestText[field.kind];

const boundsOf = ({ least, most }: Extract<FieldType, { kind: 'number' }>) => defined({ least, most });

const listOf = (held: Value): readonly string[] =>
  held === null || held === '' ? [] : typeof held === 'object' ? held : [String(held)];
