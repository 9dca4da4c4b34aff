/** Finds learners by their code, however it is written. */

import type { Learner, Organisation } from '../people/organisation.ts';
import { foldText } from '../text/fold-text.ts';
import { bareCode, codePattern, codeShape } from './code-pattern.ts';

/** The learner whose code the text is: "J-07", "j7", "j 07"; null where it is nobody's. */
export function learnerByCode(organisation: Organisation, text: string): Learner | null {
  const wanted = bareCode(text);
  return organisation.learners.find((learner) => bareCode(learner.code) === wanted) ?? null;
}

/** The learners whose codes stand somewhere in a sentence ("statuss j7, lūdzu"), in the order of the organisation. */
export function learnersIn(organisation: Organisation, text: string): readonly Learner[] {
  const folded = foldText(text).text;
  return organisation.learners.filter((learner) => codePattern(learner.code).test(folded));
}

/** A code that is written as the learners' codes are and is nobody's, as it stands in a sentence; null where there is none. */
export function codeOfNobody(organisation: Organisation, text: string): string | null {
  const folded = foldText(text).text;
  const shapes = new Map(organisation.learners.map(({ code }) => [String(codeShape(code)), codeShape(code)]));
  const found = [...shapes.values()].flatMap((shape) => shape?.exec(folded)?.[0] ?? []);
  return found.find((code) => learnerByCode(organisation, code) === null) ?? null;
}
