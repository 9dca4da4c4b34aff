/** Finds the members whose name stands in a sentence, in any case, with or without diacritics, or with an initial. */

import type { Member } from '../people/organisation.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { formsOf } from './noun-forms.ts';

/** How well a text fits a name; the first number that differs decides. */
interface Fit {
  /** Parts of the name that were said; a fitting initial before the surname is half a part. */
  readonly parts: number;
  /** Parts said in the nominative: "Bērziņa" is Anna Bērziņa before it is "of Jānis Bērziņš". */
  readonly nominative: number;
}

const NO_FIT: Fit = { parts: 0, nominative: 0 };

/** The members that the text fits best: none, one, or several where it fits them equally ("Anna" of two Annas). */
export function membersNamed(members: readonly Member[], text: string): readonly Member[] {
  const words = wordsOf(text);
  const typed = new Set(words.map(({ folded }) => folded));
  const fits = members.map((member) => ({ member, fit: fitOf(member.name, words, typed) }));
  const best = fits.reduce((most, { fit }) => (compare(fit, most) > 0 ? fit : most), NO_FIT);
  return best.parts === 0 ? [] : fits.filter(({ fit }) => compare(fit, best) === 0).map(({ member }) => member);
}

function compare(one: Fit, other: Fit): number {
  return one.parts - other.parts || one.nominative - other.nominative;
}

function fitOf(name: string, words: readonly Word[], typed: ReadonlySet<string>): Fit {
  const nouns = wordsOf(name).map((part) => part.folded);
  // A man's surname in -a or -e takes the ending of the plural: Jānim Kļavam.
  const number = nouns[0]?.endsWith('s') ? 'any' : 'singular';
  const parts = nouns.map((noun) => formsOf(noun, number));
  const said = parts.filter((forms) => forms.some((form) => typed.has(form)));
  const nominative = said.filter(([form = '']) => typed.has(form)).length;
  const initial = initialBefore(parts.at(-1) ?? [], words);
  if (initial === null || said.length > 1) return { parts: said.length, nominative };
  const fits = parts[0]?.[0]?.startsWith(initial) ?? false;
  return fits ? { parts: said.length + 0.5, nominative } : NO_FIT;
}

/** The single letter that stands right before a surname ("A. Bērziņai"), folded; null where there is none, or a class ("7.b Bērziņai"). */
function initialBefore(surname: readonly string[], words: readonly Word[]): string | null {
  const place = words.findIndex((word) => surname.includes(word.folded));
  const [number, before] = [words[place - 2]?.folded ?? '', words[place - 1]?.folded ?? ''];
  return /^\p{L}$/u.test(before) && !/^\p{N}+$/u.test(number) ? before : null;
}
