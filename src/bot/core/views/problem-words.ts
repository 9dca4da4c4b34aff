/** What is wrong with a field and what would be right, in the reader's language. */

import { plainNumber } from '../../../domain/language/said-number.ts';
import type { FieldProblem } from '../../../domain/plan/field-reading.ts';
import type { Say } from '../texts.ts';

export function problemWords(say: Say, problem: FieldProblem): string {
  switch (problem.kind) {
    case 'too-long':
      return say('problem.too-long', { count: problem.length - problem.longest, longest: problem.longest });
    case 'too-small':
      return say('problem.too-small', { least: plainNumber(problem.least, say.language) });
    case 'too-large':
      return say('problem.too-large', { most: plainNumber(problem.most, say.language) });
    case 'not-a-decimal':
      return say('problem.not-a-decimal', { count: problem.decimals });
    case 'looks-like-diagnosis':
    case 'names-a-learner':
      return say(`problem.${problem.kind}`, { words: problem.words.join(', ') });
    case 'too-long-ago':
      return say('problem.too-long-ago', { count: problem.days });
    case 'date':
      return say(`problem.date.${problem.problem}`);
    case 'required':
    case 'personal-code':
    case 'programme-code':
    case 'not-a-number':
    case 'not-a-date':
    case 'in-future':
    case 'not-a-time':
    case 'ends-before':
    case 'not-an-option':
    case 'unknown-person':
    case 'refused':
      return say(`problem.${problem.kind}`);
    default:
      return problem satisfies never;
  }
}
