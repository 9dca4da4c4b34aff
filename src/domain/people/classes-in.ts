/** Finds the classes that a sentence names. */
import { foldText } from '../calendar/fold-text.ts';
import { codePattern } from './code-pattern.ts';
import type { Organisation, SchoolClass } from './organisation.ts';

/** The classes whose ids stand in a text ("kavē 7.b?", "7b klasē", "7. B"), in the order of the organisation. */
export function classesIn(organisation: Organisation, text: string): readonly SchoolClass[] {
  const folded = foldText(text).text;
  return organisation.classes.filter((each) => codePattern(each.id).test(folded));
}
