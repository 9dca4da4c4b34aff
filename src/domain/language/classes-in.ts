/** Finds the classes that a sentence names. */

import type { ClassId, Organisation, SchoolClass } from '../people/organisation.ts';
import { foldText } from '../text/fold-text.ts';
import { codePattern } from './code-pattern.ts';
import { gradeStems } from './grades-in.ts';

/** The classes whose ids stand in a text ("kavē 7.b?", "7b klasē", "7. B", "septītajā b"), in the order of the organisation. */
export function classesIn(organisation: Organisation, text: string): readonly SchoolClass[] {
  const folded = foldText(text).text;
  return organisation.classes.filter((each) => classPattern(each.id).test(folded));
}

/** Meets a class in folded text; one without a letter is a number like any other unless the word "class" stands by it, or nothing else. */
export function classPattern(id: ClassId): RegExp {
  const known = patterns.get(id) ?? patternOf(id);
  patterns.set(id, known);
  return known;
}

/** A school has some dozens of classes, and every message is held against all of them. */
const patterns = new Map<ClassId, RegExp>();

function patternOf(id: ClassId): RegExp {
  if (!/^\p{N}+$/u.test(id)) return orInWords(id, codePattern(id));
  const alone = String.raw`^\s*${id}\.?\s*[?!.]?\s*$`;
  const before = String.raw`(?<![\p{L}\p{N}.,:/-])${id}\.?\s?klas\p{L}*`;
  const behind = String.raw`(?<!\p{L})(?:class|grade|klase)\s${id}(?![\p{L}\p{N}])(?!\.\p{N})`;
  return new RegExp(`${alone}|${before}|${behind}`, 'u');
}

/** "septītajā b", "septītās b klases" */
function orInWords(id: ClassId, written: RegExp): RegExp {
  const [, number, letter] = /^(\p{N}+)\.?\s?(\p{L})$/u.exec(foldText(id).text) ?? [];
  const stem = gradeStems[Number(number) - 1];
  if (stem === undefined) return written;
  const said = String.raw`(?<!\p{L})${stem}\p{L}{1,4}\s(?:klas\p{L}{1,3}\s)?${letter}(?![\p{L}\p{N}])`;
  return new RegExp(`${written.source}|${said}`, 'u');
}
