/** What somebody put into a field, and what reading it comes to: a value, or what is wrong. */
import type { DateProblem } from '../language/said-chosen.ts';
import type { DiagnosisHint } from '../privacy/diagnosis.ts';
import type { TextProblem } from '../privacy/free-text.ts';
import type { Value } from './plan.ts';

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

/** What came of one field. */
export type Read = { readonly value: Value; readonly warning?: FieldWarning } | { readonly problem: FieldProblem };

export interface ReadParts {
  readonly value: Value;
  readonly problems: Readonly<Record<string, FieldProblem>>;
}
