/** Puts learners' codes in place of their names, for what is shown or kept of a thread in a channel. */
import type { Learner, Organisation } from '../people/organisation.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { readingsOf } from './joined-words.ts';
import { bearersOf } from './name-forms.ts';

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
  /^(?:marts?|marta|martam|martu|maijs|maija|maijam|maiju|augusts|augusta|augustam|augustu|april|may|june)$/;
const BEFORE_MONTH = /^(?:\d{1,2}|gada|lidz|no|kops|pec|pirms|in|by|until)$/;

/**
 * Replaces every name of a learner, first or last, in any form, with or without diacritics, by the learner's code; a
 * name that several learners bear becomes all their codes ("J-02/J-05"). It would rather hide an ordinary word (a
 * learner called Ozols, "pie ozola") than let a name through; only dates ("15. marta") are left for a learner Marta.
 */
export function hideNames(text: string, learners: readonly Learner[]): HiddenNames {
  const hits = apart(readingsOf(text).flatMap((words) => hitsIn(words, text, learners)));
  return { text: replaceAll(text, mergeNeighbours(hits, text)), hidden: hits.length > 0 };
}

/** The words of a text that are the name of a learner and of no colleague, with the learners who bear it. */
export const learnersNamed = (
  text: string,
  { learners, members }: Pick<Organisation, 'learners' | 'members'>,
): readonly { readonly word: string; readonly learners: readonly Learner[] }[] =>
  wordsOf(text).flatMap(({ folded, start, end }) => {
    const bearers = bearersOf(folded, members).length > 0 ? [] : bearersOf(folded, learners);
    return bearers.length === 0 ? [] : [{ word: text.slice(start, end), learners: bearers }];
  });

const hitsIn = (words: readonly Word[], text: string, learners: readonly Learner[]): readonly Hit[] =>
  words.flatMap(({ folded, start, end }, place): Hit[] => {
    const bearers = bearersOf(folded, learners);
    return bearers.length === 0 || isDate(words, place, text) ? [] : [{ learners: bearers, start, end }];
  });

/** In order; of those that lie within one another the longest. */
function apart(hits: readonly Hit[]): readonly Hit[] {
  let end = 0;
  return hits
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((hit) => {
      const isApart = hit.start >= end;
      end = Math.max(end, hit.end);
      return isApart;
    });
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
  const parts = hits.map(({ learners, start }, place) => {
    const codes = learners.map(({ code }) => code).join('/');
    return text.slice(hits[place - 1]?.end ?? 0, start) + codes;
  });
  return parts.join('') + text.slice(hits.at(-1)?.end ?? 0);
}
