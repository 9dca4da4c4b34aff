/** Finds the duties that a message means: by the learner's code, the class, the rule's point, or words of what is owed. */

import type { Organisation } from '../people/organisation.ts';
import { foldText } from '../text/fold-text.ts';
import { stemOf } from '../text/stem.ts';
import { wordsOf } from '../text/words.ts';
import { classesIn } from './classes-in.ts';
import { codesIn } from './codes-in.ts';
import { emptyWords } from './concept-words.ts';
import { learnersIn } from './learner-by-code.ts';

/** A duty with the words that its reader sees of it. */
export interface NamedDuty {
  readonly class?: string;
  readonly learner?: string;
  /** "25.6." */
  readonly point?: string;
  readonly title: string;
}

/**
 * Those that a text fits; all that is said narrows it. Words count only where neither code nor point is named, or where
 * several fit still. None where the text names nothing that they have.
 */
export function findDuties<Of extends NamedDuty>(
  organisation: Organisation,
  text: string,
  duties: readonly Of[],
): readonly Of[] {
  const learners = learnersIn(organisation, text).map(({ code }) => code);
  // What looks like a point and is none of theirs is a date.
  const points = pointsIn(text).filter((point) => duties.some((duty) => barePoint(duty) === point));
  const classes = learners.length > 0 ? [] : classesIn(organisation, text).map(({ id }) => id);
  const isNamed = learners.length + points.length + classes.length > 0;
  const fits = duties.filter(
    (duty) =>
      (learners.length === 0 || (duty.learner !== undefined && learners.includes(duty.learner))) &&
      (classes.length === 0 || (duty.class !== undefined && classes.includes(duty.class))) &&
      (points.length === 0 || points.includes(barePoint(duty))),
  );
  if (isNamed && fits.length < 2) return fits;
  const worded = byWords(text, isNamed ? fits : duties);
  return isNamed && worded.length === 0 ? fits : worded;
}

/** Letters that two words of one root share. */
const beginning = 5;

/** The words of a text that name nothing of a duty: neither whom it is about, nor its point, nor what is owed. */
export function wordsBeside(organisation: Organisation, text: string, duty: NamedDuty): readonly string[] {
  const owed = wordsOf(foldText(duty.title).text).map(({ folded }) => folded);
  const isOwed = (word: string): boolean =>
    owed.some(
      (one) =>
        stemOf(one) === stemOf(word) ||
        actOf(one) === actOf(word) ||
        (word.length > beginning && one.startsWith(word.slice(0, beginning))),
    );
  const spans = codesIn(organisation, text).map(({ span }) => span);
  return wordsOf(text)
    .filter(({ start, folded }) => {
      const isCode = spans.some((span) => span.start <= start && start < span.end);
      return !isCode && !emptyWords.has(folded) && !isOwed(folded) && !isPart(duty, folded);
    })
    .map(({ folded }) => folded);
}

/** "Lasīšana" is what is owed as "lasīt". */
const actOf = (word: string): string => word.replace(/(?:san(?:a|u|as|ai|am)|t)$/u, '');

const isPart = ({ class: id = '', point = '' }: NamedDuty, word: string): boolean =>
  `${foldText(id).text} ${point}`.split(/[\s.]+/u).includes(word) || /^(?:klas|punkt)\p{L}*$/u.test(word);

const barePoint = ({ point = '' }: NamedDuty): string => point.replace(/\.$/u, '');

/** Those whose title shares the most words with the text. */
function byWords<Of extends NamedDuty>(text: string, duties: readonly Of[]): readonly Of[] {
  const said = new Set(stemsOf(text));
  const scored = duties.map((duty) => ({ duty, score: stemsOf(duty.title).filter((stem) => said.has(stem)).length }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ duty }) => duty);
}

const stemsOf = (text: string): readonly string[] =>
  wordsOf(foldText(text).text)
    .filter(({ folded }) => folded.length > 3)
    .map(({ folded }) => stemOf(folded));

const PARTED = /(?<![\p{L}\p{N}./:-])\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?![\p{L}\p{N}:])(?!\.\d)/gu;
/** One number alone is a point where it is called one, or where nothing else is said. */
const WHOLE =
  /(?<![\p{L}\p{N}./:-])\d{1,2}(?=\.?\s*punkt)|(?<=\bpoint\s)\d{1,2}(?![\d.])|(?<=^\s*)\d{1,2}(?=[\s.,;]*$)/giu;

/** Without their last dot, in the order in which they stand; a class ("7.b"), a date ("1.12.") and a code ("J-07") are none. */
export function pointsIn(text: string): readonly string[] {
  const found = [...text.matchAll(PARTED), ...text.matchAll(WHOLE)];
  return [...new Set(found.toSorted((one, other) => one.index - other.index).map(([point]) => point))];
}
