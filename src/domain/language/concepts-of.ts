/** What a word of a message may mean: the concepts whose words or stems it is, in any form; and those that it was mistyped from. */
import { onceLately } from '../../shared/lately.ts';
import { type Concept, conceptWords } from './concept-words.ts';

const whole = new Map<string, readonly Concept[]>();
const stems = new Map<string, readonly Concept[]>();
/** Words from four letters on and stems from five, by the first letter, which nobody mistypes. */
const byLetter = new Map<string, (readonly [Concept, string])[]>();
for (const [concept, word] of conceptWords) {
  if (word.length >= (word.endsWith('-') ? 6 : 4))
    byLetter.set(word.charAt(0), [...(byLetter.get(word.charAt(0)) ?? []), [concept, word]]);
  const [table, key] = word.endsWith('-') ? [stems, word.slice(0, -1)] : [whole, word];
  table.set(key, [...(table.get(key) ?? []), concept]);
}

/** Letters that an ending, a suffix and a reflexive may add to a stem. */
const longestEnding = 8;
const shortestStem = 2;

type Look = (word: string) => readonly Concept[];

/** Characters: people use the same words, and some thousands of them are remembered with what they mean. */
const vocabulary = 40_000;

/** The concepts of a folded word: as it stands, or with the vowels single that were doubled for long ones ("kavee"). */
export const conceptsOf: Look = onceLately(vocabulary, (word) => {
  const found = exactly(word);
  return found.length > 0 ? found : exactly(word.replace(/([aeiu])\1/gu, '$1'));
});

function exactly(word: string): readonly Concept[] {
  const found = new Set(whole.get(word) ?? []);
  for (let length = Math.max(shortestStem, word.length - longestEnding); length <= word.length; length += 1)
    for (const concept of stems.get(word.slice(0, length)) ?? []) found.add(concept);
  return [...found];
}

/** Those of a mistyped word: one slip from five letters on, two from nine. A hit may ask or read, never write. */
export const nearConcepts: Look = onceLately(vocabulary, (word) => {
  if (word.length < 5 || word.length > 20) return [];
  const single = word.replace(/([\p{L}])\1/gu, '$1');
  if (single !== word && exactly(single).length > 0) return exactly(single);
  const near = (byLetter.get(word.charAt(0)) ?? []).filter(([, known]) => {
    const stem = known.endsWith('-') ? known.slice(0, -1) : known;
    const most = stem.length >= 9 ? 2 : 1;
    const said = known.endsWith('-') ? word.slice(0, stem.length) : word;
    return Math.abs(said.length - stem.length) <= most && slips(said, stem, most) <= most;
  });
  return [...new Set(near.map(([concept]) => concept))];
});

/** Letters added, left out, changed or exchanged with their neighbour; more than `most` is as good as any number. */
function slips(one: string, other: string, most: number): number {
  let before: readonly number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const costs = [at(last, column) + 1, at(now, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1)];
      now.push(Math.min(...costs, ...(swapped ? [at(before, column - 2) + 1] : [])));
    }
    if (Math.min(...now) > most) return most + 1;
    [before, last] = [last, now];
  }
  return at(last, other.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
