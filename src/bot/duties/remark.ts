/** Judges what somebody writes about a duty before it is kept. */

import type { FieldProblem } from '../../domain/plan/read-values.ts';
import { findPersonalCode } from '../../domain/privacy/personal-code.ts';
import type { Say } from '../core/texts.ts';
import { problemWords } from '../core/views/problem-words.ts';
import { longestRemark } from './views/duty-forms.ts';

/** What is wrong with it, in words; null where nothing is. */
export function remarkProblem(say: Say, text: string): string | null {
  const problem = problemOf(text);
  return problem === null ? null : problemWords(say, problem);
}

function problemOf(text: string): FieldProblem | null {
  if (text === '') return { kind: 'required' };
  if (findPersonalCode(text) !== null) return { kind: 'personal-code' };
  return text.length > longestRemark ? { kind: 'too-long', longest: longestRemark, length: text.length } : null;
}
