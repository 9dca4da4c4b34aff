/** Finds learners by their code, however it is written. */

import type { Learner, Organisation } from '../people/organisation.ts';
import { foldText } from '../text/fold-text.ts';
import { bareCode, codePattern } from './code-pattern.ts';
import { learnersByCode } from './learners-by-code.ts';

/** The learner whose code the text is: "J-07", "j7", "j 07"; null where it is nobody's. */
export function learnerByCode(organisation: Organisation, text: string): Learner | null {
  return learnersByCode(organisation.learners).learners.get(bareCode(text)) ?? null;
}

/** The learners whose codes stand somewhere in a sentence ("statuss j7, lūdzu"), in the order of the organisation. */
export function learnersIn(organisation: Organisation, text: string): readonly Learner[] {
  const folded = foldText(text).text;
  return organisation.learners.filter((learner) => codePattern(learner.code).test(folded));
}
