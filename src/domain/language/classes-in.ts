/** Finds the classes that a sentence names. */

import type { Organisation, SchoolClass } from '../people/organisation.ts';
import { foldText } from '../text/fold-text.ts';
import { codePattern } from './code-pattern.ts';

/** The classes whose ids stand in a text ("kavē 7.b?", "7b klasē", "7. B"), in the order of the organisation. */
export function classesIn(organisation: Organisation, text: string): readonly SchoolClass[] {
  const folded = foldText(text).text;
  return organisation.classes.filter((each) => codePattern(each.id).test(folded));
}
