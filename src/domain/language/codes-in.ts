/** Finds the learners' codes in a sentence, and what looks like one and is nobody's. */
import type { Learner, Organisation } from '../people/organisation.ts';
import { foldText } from '../text/fold-text.ts';
import { bareCode } from './code-pattern.ts';
import { learnersByCode, shapeOf } from './learners-by-code.ts';
import type { TextSpan } from './said-reader.ts';

export interface SaidCode {
  /** Null where nobody has it. */
  readonly learner: Learner | null;
  /** As it was typed. */
  readonly said: string;
  readonly span: TextSpan;
}

const CODE = /(?<![\p{L}\p{N}])\p{L}{1,4}\s?[.\-–_/]?\s?\d{1,6}(?![\p{L}\p{N}]|[.:]\d)/gu;

/** All of them, in the order in which they stand. */
export function codesIn({ learners }: Pick<Organisation, 'learners'>, text: string): readonly SaidCode[] {
  const folded = foldText(text);
  const known = learnersByCode(learners);
  return [...folded.text.matchAll(CODE)].flatMap((match): SaidCode[] => {
    const [start, end] = [folded.origin[match.index] ?? 0, folded.origin[match.index + match[0].length] ?? text.length];
    const bare = bareCode(match[0]);
    const learner = known.learners.get(bare) ?? null;
    // Of another shape than the codes of the school: no code at all ("darba lapa 3").
    if (learner === null && !known.shapes.has(shapeOf(bare))) return [];
    return [{ learner, said: text.slice(start, end), span: { start, end } }];
  });
}
