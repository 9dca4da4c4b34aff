/** Cuts a text into its words, each folded and with its place in the original. */
import { foldText } from './fold-text.ts';

export interface Word {
  /** Small letters, no diacritics. */
  readonly folded: string;
  /** Where it stands in the text as given; `end` is the place after it. */
  readonly start: number;
  readonly end: number;
}

/** The words of a text in order; points, dashes and an English possessive ("Anna's") are not part of a word. */
export function wordsOf(text: string): readonly Word[] {
  const folded = foldText(text);
  return [...folded.text.matchAll(/[\p{L}\p{N}]+(?:['’]s(?![\p{L}\p{N}]))?/gu)].map((match) => ({
    folded: match[0].replace(/['’]s$/u, ''),
    start: folded.origin[match.index] ?? text.length,
    end: folded.origin[match.index + match[0].replace(/['’]s$/u, '').length] ?? text.length,
  }));
}
