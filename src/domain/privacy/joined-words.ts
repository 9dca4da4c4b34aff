/** The words of a text as a guard must read them: also put together where a hyphen or the end of a line breaks them. */
import { type Word, wordsOf } from '../text/words.ts';

const BREAKS = [/^-\s+$/u, /^-\s*$/u];

/** The text read in one to three ways: as it stands, with words joined at ends of lines, and joined at every hyphen. */
export function readingsOf(text: string): readonly (readonly Word[])[] {
  const words = wordsOf(text);
  const joined = text.includes('-') ? BREAKS.map((gap) => joinedAt(gap, words, text)) : [];
  return [words, ...joined.filter(({ length }) => length < words.length)];
}

function joinedAt(gap: RegExp, words: readonly Word[], text: string): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before === undefined || !gap.test(text.slice(before.end, word.start))) joined.push(word);
    else joined.splice(-1, 1, { folded: before.folded + word.folded, start: before.start, end: word.end });
  }
  return joined;
}
