/** Which of a list somebody means by its place: "pirmo", "otro", "the third one", "visu"; whatever else they name is no place. */
import { wordsOf } from '../text/words.ts';
import { emptyWords } from './concept-words.ts';
import { conceptsOf } from './concepts-of.ts';

const PLACES = [
  /^(?:pirm(?:o|ais|a|aja)|first)$/u,
  /^(?:otr(?:o|ais|a|aja)|second)$/u,
  /^(?:tres(?:o|ais|a|aja)|third)$/u,
  /^(?:ceturt(?:o|ais|a|aja)|fourth)$/u,
  /^(?:piekt(?:o|ais|a|aja)|fifth)$/u,
];
const ALL = /^(?:viss|visu|visus|visas|all|everything)$/u;

/** Counted from 0. Null where a word names anything else, or two places. @param isOwn the words that such a thing is said with */
export function saidPlace(text: string, isOwn: (word: string) => boolean): number | 'all' | null {
  const words = wordsOf(text).map(({ folded }) => folded);
  const [only, ...others] = words.flatMap((word) => placeOf(word) ?? []);
  const isElse = words.some(
    (word) => placeOf(word) === null && !isOwn(word) && !emptyWords.has(word) && !conceptsOf(word).includes('duty'),
  );
  return only === undefined || others.length > 0 || isElse ? null : only;
}

function placeOf(word: string): number | 'all' | null {
  if (ALL.test(word)) return 'all';
  const place = PLACES.findIndex((pattern) => pattern.test(word));
  return place === -1 ? null : place;
}
