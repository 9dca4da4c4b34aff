/** Judges what somebody writes in their own words before it is kept, and holds how long each such text may be. */
import { findPersonalCode } from './personal-code.ts';

export type TextProblem =
  | { readonly kind: 'required' }
  | { readonly kind: 'personal-code' }
  | { readonly kind: 'too-long'; readonly longest: number; readonly length: number };

/** Characters. The first two are for fields of a plan type that name no limit of their own: what the form of every platform takes. */
export const longestText = {
  text: 300,
  'long-text': 3000,
  /** Why a plan changes its status, a section goes back, an answer is corrected. */
  reason: 1000,
  task: 2000,
  /** Why a day is not met, a duty is not mine. */
  remark: 600,
  /** What was noticed of a learner who may need support. */
  concern: 1000,
  /** A shelf, a register, a file's reference; what is longer is the text of what is kept there. */
  'kept-at': 200,
  'order-number': 40,
  'meeting-place': 100,
  'meeting-topic': 300,
  'meeting-cancelled': 500,
  /** Two lines, and room for a third. */
  contribution: 400,
  'minutes-number': 60,
  'minutes-entry': 1000,
} as const;

export interface TextLimits {
  readonly longest?: number;
  readonly required?: boolean;
}

/** What is wrong with a text; null where nothing is. What looks like a diagnosis is no fault (see `looksLikeDiagnosis`). */
export function textProblem(
  text: string,
  { longest = Number.POSITIVE_INFINITY, required = true }: TextLimits,
): TextProblem | null {
  if (text === '') return required ? { kind: 'required' } : null;
  if (findPersonalCode(text) !== null) return { kind: 'personal-code' };
  return text.length > longest ? { kind: 'too-long', longest, length: text.length } : null;
}
