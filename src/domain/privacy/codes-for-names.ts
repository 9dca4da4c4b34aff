/** Puts learners' codes in place of the names by which colleagues speak of them, so that all else is read by codes. */
import { codesIn } from '../language/codes-in.ts';
import { membersIn } from '../language/members-in.ts';
import type { Learner, Organisation } from '../people/organisation.ts';
import { wordsOf } from '../text/words.ts';
import { bearersOf } from './name-forms.ts';

interface Named {
  readonly learners: readonly Learner[];
  readonly start: number;
  readonly end: number;
  /** Written with a capital, or with the first name: not a lilac, nor a raven. */
  readonly isCertain: boolean;
}

/** Words of a message in which a surname in small letters is still a name. */
const few = 4;

/** Where a code is named already, names stay as they are; a name that a colleague bears too is the colleague's. */
export function codesForNames(text: string, organisation: Pick<Organisation, 'learners' | 'members'>): string {
  if (text.length > 1_000 || codesIn(organisation, text).length > 0) return text;
  const staff = membersIn(organisation.members, text);
  const isStaff = (start: number): boolean => staff.some(({ span }) => span.start <= start && start < span.end);
  const words = wordsOf(text);
  const found: Named[] = [];
  for (const { folded, start, end } of words) {
    const learners = folded.length < 3 || isStaff(start) ? [] : bearersOf(folded, organisation.learners);
    if (learners.length === 0) continue;
    const isFirst = learners.some(({ name }) => isFirstName(folded, name));
    const isCertain = isFirst || /^\p{Lu}/u.test(text.slice(start)) || words.length <= few;
    const last = found.at(-1);
    const both = last?.learners.filter((one) => learners.includes(one)) ?? [];
    const touches = last !== undefined && /^[\s.]*$/u.test(text.slice(last.end, start));
    if (last && touches && both.length > 0)
      found.splice(-1, 1, { learners: both, start: last.start, end, isCertain: true });
    else found.push({ learners, start, end, isCertain });
  }
  return found
    .filter(({ isCertain }) => isCertain)
    .reduceRight(
      (left, { learners, start, end }) =>
        left.slice(0, start) + learners.map(({ code }) => code).join(', ') + left.slice(end),
      text,
    );
}

const isFirstName = (word: string, name: string): boolean => {
  const [first = ''] = wordsOf(name).map(({ folded }) => folded);
  return word.slice(0, Math.max(3, first.length - 2)) === first.slice(0, Math.max(3, first.length - 2));
};
