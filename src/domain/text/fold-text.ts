/** A text with small letters and no diacritics, which remembers where each letter stood in the original. */
import { onceLately } from '../../shared/lately.ts';

export type FoldedText = {
  readonly text: string;
  /** For each place in `text`, and for its end, the place in the original. */
  readonly origin: readonly number[];
};

/** Of the letters that texts are written in; what is beyond them is rare. */
const known = new Map<string, string>();
const lastKnown = '\u024f';

/** A phone writes "haven’t" where a keyboard writes "haven't". */
const apostrophes = /[’‘ʼ]/gu;

function foldedLetter(letter: string): string {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const folded = letter.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(apostrophes, "'");
  if (letter <= lastKnown) known.set(letter, folded);
  return folded;
}

/** Characters: one message is read a dozen times in its turn, and a few are under way. */
const messages = 20_000;

/** Folds "Līdz PIEKTDIENAI" to "lidz piektdienai", and all apostrophes to one; letters typed as letter + combining mark fold the same. */
export const foldText: (original: string) => FoldedText = onceLately(messages, (original) => {
  let text = '';
  const origin: number[] = [];
  let place = 0;
  for (const letter of original) {
    const folded = foldedLetter(letter);
    for (let unit = 0; unit < folded.length; unit += 1) origin.push(place);
    text += folded;
    place += letter.length;
  }
  return { text, origin: [...origin, original.length] };
});
