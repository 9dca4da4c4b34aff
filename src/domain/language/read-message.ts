/** A message as the frames of requests look at it: each word with what it may mean, and all that is named. */
import { type Word, wordsOf } from '../text/words.ts';
import { type Concept, emptyWords } from './concept-words.ts';
import { conceptsOf, nearConcepts } from './concepts-of.ts';
import { type Hearing, type Thing, thingsIn } from './things-in.ts';

export interface MessageWord extends Word {
  readonly concepts: readonly Concept[];
  /** It is no word that is known, but one slip away from it. */
  readonly isNear: boolean;
  /** It says nothing by itself. */
  readonly isEmpty: boolean;
  /** What it is part of the name of. */
  readonly thing?: Thing;
}

export interface Message {
  readonly text: string;
  readonly words: readonly MessageWord[];
  readonly things: readonly Thing[];
  readonly isQuestion: boolean;
}

/** Characters of what asks for something; whatever is longer tells something else. */
const longestRequest = 400;

export function readMessage(text: string, hearing: Hearing): Message {
  const things = text.length > longestRequest ? [] : thingsIn(text, hearing);
  const words =
    text.length > longestRequest ? [] : withDenials(withoutAsker(wordsOf(text).map((word) => meant(word, things))));
  const isQuestion =
    /\?/u.test(text) ||
    /^\s*(?:(?:vai|kāpēc|kapec|why|is|are|does|do|did|may)(?!\p{L})|(?:will|am|can|could|shall|should)\s+(?:i|we)(?!\p{L}))/iu.test(
      text,
    );
  return { text, words, things, isQuestion };
}

function meant(word: Word, things: readonly Thing[]): MessageWord {
  const thing = things.find(({ span }) => span.start <= word.start && word.end <= span.end);
  const isEmpty = emptyWords.has(word.folded);
  const exact = conceptsOf(word.folded);
  const near = exact.length > 0 || isEmpty || thing !== undefined ? [] : nearConcepts(word.folded);
  return {
    ...word,
    concepts: exact.length > 0 ? exact : near,
    isNear: near.length > 0,
    isEmpty,
    ...(thing !== undefined && { thing }),
  };
}

/** "Parādi man", "show me": whom it is shown, and not whose it is. */
const withoutAsker = (words: readonly MessageWord[]): readonly MessageWord[] =>
  words.map((word, place) =>
    /^(?:man|me)$/u.test(word.folded) && words[place - 1]?.concepts.includes('show') === true
      ? { ...word, concepts: [], isEmpty: true }
      : word,
  );

/** "No messages before nine": English denies with the word that is "from" in Latvian; "it kā" and "tā kā" doubt what "kā" alone does not. */
const withDenials = (words: readonly MessageWord[]): readonly MessageWord[] =>
  words.map((word, place) => {
    if (word.folded === 'no' && DENIED.test(words[place + 1]?.folded ?? ''))
      return { ...word, concepts: [...word.concepts, 'not'] };
    if (word.folded === 'ka' && AS_IF.test(words[place - 1]?.folded ?? ''))
      return { ...word, concepts: [...word.concepts, 'maybe'] };
    return word;
  });

const AS_IF = /^(?:it|ta)$/u;

const DENIED =
  /^(?:more|longer|need|message|reminder|notification|news|work|plan|task|homework|deadline|absence|order)s?$/u;

const doubtful: readonly Concept[] = ['not', 'part', 'only', 'except', 'cancel', 'or', 'maybe'];

/** Whether a word denies, limits, excepts, cancels, doubts or offers an alternative. @param allowed concepts that a request is said with */
export const isDoubtfulWord = ({ concepts, folded, thing }: MessageWord, allowed: readonly Concept[] = []): boolean =>
  // "Half past eight" limits nothing.
  thing?.kind !== 'hour' &&
  !concepts.some((one) => allowed.includes(one)) &&
  (concepts.some((one) => doubtful.includes(one)) || isDenial(folded));

/** Whether somebody denies, limits, doubts or asks, or tells of what is yet to be done. @param from where the words begin that are the person's own */
export const isDoubtful = ({ words, isQuestion }: Message, from = 0, allowed: readonly Concept[] = []): boolean =>
  isQuestion ||
  words.some(
    (word) =>
      word.start >= from &&
      (isDoubtfulWord(word, allowed) || (word.concepts.includes('done') && notDoneYet.test(word.folded))),
  );

/** "Izdarīt", "pabeigšu", "nodos", "izdari", "izdara", "izdarāms", "izpilde", "gatavojam": of what somebody wants, will or has to do, and has not done. */
const notDoneYet =
  /(?:t|su|sim|siet|ris|dis|[gk]s|[oe]s|iet|ari|ildi|dod|dara|ilda|eidz|veic|niedz|am(?:s|a|i|as|u|o)|san\p{L}+|ilde\p{L}?)$|^gatavo|^complete$/u;

/** "neslimoju", "neizdarīts": a verb with the Latvian "ne" before it. */
const isDenial = (word: string): boolean =>
  /^ne(?:esm|var|sli|izd|izp|pab|pad|pav|uzd|sak|vaj|izs|iesl|iesn|str|atg|nod|gat|nok|rea)/u.test(word);
