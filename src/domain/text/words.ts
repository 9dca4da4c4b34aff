/** Cuts a text into its words, each folded and with its place in the original. */
import { onceLately } from '../../shared/lately.ts';
import { foldText } from './fold-text.ts';

export interface Word {
  /** Small letters, no diacritics. */
  readonly folded: string;
  /** Where it stands in the text as given; `end` is the place after it. */
  readonly start: number;
  readonly end: number;
}

/** Characters of what is read again and again. */
const messages = 20_000;

/** The words of a text in order; points, dashes and an English possessive ("Anna's") are not part of a word. */
export const wordsOf: (text: string) => readonly Word[] = onceLately(messages, (text) => {
  const folded = foldText(text);
  return [...folded.text.matchAll(/[\p{L}\p{N}]+(?:['’]s(?![\p{L}\p{N}]))?/gu)].map(({ 0: match, index }) => {
    const word = match.replace(/['’]s$/u, '');
    return {
      folded: word,
      start: folded.origin[index] ?? text.length,
      end: folded.origin[index + word.length] ?? text.length,
    };
  });
});
