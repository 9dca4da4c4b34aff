/** Puts learners' codes in place of their names, for what is shown or kept of a thread in a channel. */
import { formsOf } from '../language/noun-forms.ts';
import type { Learner } from '../people/organisation.ts';
import { type Word, wordsOf } from '../text/words.ts';

export interface HiddenNames {
  readonly text: string;
  readonly hidden: boolean;
}

interface Hit {
  readonly learners: readonly Learner[];
  readonly start: number;
  readonly end: number;
}

const MONTHS =
  /^(?:marts|marta|martam|martu|maijs|maija|maijam|maiju|augusts|augusta|augustam|augustu|april|may|june)$/;
const BEFORE_MONTH = /^(?:\d{1,2}|gada|lidz|no|kops|pec|pirms|in|by|until)$/;
const DIMINUTIVES = ['ina', 'ite', 'ele', 'ule', 'uks', 'itis', 'ins', 'elis'];

/**
 * Replaces every name of a learner, first or last, in any case, with or without diacritics, by the learner's code; a
 * name that several learners bear becomes all their codes ("J-02/J-05"). It would rather hide an ordinary word (a
 * learner called Ozols, "pie ozola") than let a name through; only dates ("15. marta") are left for a learner Marta.
 */
export function hideNames(text: string, learners: readonly Learner[]): HiddenNames {
  const words = wordsOf(text);
  const names = learners.map((learner) => ({ learner, forms: new Set(wordsOf(learner.name).flatMap(hiddenForms)) }));
  const hits = words.flatMap((word, place): Hit[] => {
    const bearers = names.filter(({ forms }) => forms.has(word.folded)).map(({ learner }) => learner);
    return bearers.length === 0 || isDate(words, place, text)
      ? []
      : [{ learners: bearers, start: word.start, end: word.end }];
  });
  return { text: replaceAll(text, mergeNeighbours(hits, text)), hidden: hits.length > 0 };
}

function hiddenForms({ folded }: Word): readonly string[] {
  if (folded.length < 2) return [];
  const stem = folded.replace(/(?:is|us|s|a|e)$/, '');
  const small = stem.length < 3 ? [] : DIMINUTIVES.flatMap((ending) => formsOf(stem + ending, 'any'));
  return [...formsOf(folded, 'any'), ...small].filter((form) => form.length > 1);
}

/** A small-lettered name of a month that follows a number or a word of time. */
function isDate(words: readonly Word[], place: number, text: string): boolean {
  const [word, before] = [words[place], words[place - 1]];
  if (!word || !MONTHS.test(word.folded)) return false;
  return /^\p{Ll}/u.test(text.slice(word.start)) && BEFORE_MONTH.test(before?.folded ?? '');
}

/** "Martai Ozolai" is one name: neighbours that may be the same learner become one, borne by whom both fit. */
function mergeNeighbours(hits: readonly Hit[], text: string): readonly Hit[] {
  const merged: Hit[] = [];
  for (const hit of hits) {
    const last = merged.at(-1);
    const shared = last?.learners.filter((learner) => hit.learners.includes(learner)) ?? [];
    const touches = last !== undefined && /^[\s.-]*$/u.test(text.slice(last.end, hit.start));
    if (last && touches && shared.length > 0)
      merged.splice(-1, 1, { learners: shared, start: last.start, end: hit.end });
    else merged.push(hit);
  }
  return merged;
}

function replaceAll(text: string, hits: readonly Hit[]): string {
  return hits.reduceRight(
    (left, hit) => left.slice(0, hit.start) + hit.learners.map(({ code }) => code).join('/') + left.slice(hit.end),
    text,
  );
}
