/** Holds a message against the frames of requests: which of them its words explain, and how far they explain it. */
import type { Concept } from './concept-words.ts';
import { isDoubtful, isDoubtfulWord, type Message, type MessageWord } from './read-message.ts';
import type { Thing, ThingKind } from './things-in.ts';

/** What one request looks like in words. */
export interface Frame<Command extends string = string> {
  readonly command: Command;
  /** Ways to say it, each of words that must all be there: "who notDone"; "a|b" is one of the two. */
  readonly says: readonly string[];
  /** Concepts that may stand in it besides. */
  readonly may?: string;
  readonly things?: readonly ThingKind[];
  /** Things of which one must be named. */
  readonly needs?: readonly ThingKind[];
  /** Concepts with which it is another request. */
  readonly forbids?: string;
  /** Concepts with which it is asked about before anything is written. */
  readonly unsure?: string;
  /** What is handed to the command: things by their ids, the text itself, or a question with what it asks for. */
  readonly takes: 'nothing' | 'things' | 'text' | 'question';
  readonly asks?: string;
  /** Whatever stands behind the words of the command is the person's own. */
  readonly free?: true;
  /** Once it is said, something is written. */
  readonly writes?: true;
}

export interface Match<Of extends Frame = Frame> {
  readonly frame: Of;
  /** Share of the words that say something which the frame explains: 1 is all of them. */
  readonly share: number;
  /** How many words it must have. */
  readonly weight: number;
  /** What it leaves out, as it was typed. */
  readonly left: readonly string[];
  /** None of its words denies, limits, cancels or asks. */
  readonly isClear: boolean;
  /** It is clear, and every word is accounted for as it was typed. */
  readonly isSure: boolean;
  readonly things: readonly Thing[];
}

const split = (concepts: string | undefined): readonly Concept[] =>
  (concepts ?? '').split(' ').filter((one) => one !== '') as readonly Concept[];

/** A frame with its words taken apart. */
interface Parsed {
  readonly forbidden: readonly Concept[];
  /** Each of groups of which one concept must be said. */
  readonly ways: readonly Way[];
  readonly may: readonly Concept[];
  /** All that it is said with. */
  readonly own: ReadonlySet<Concept>;
  readonly unsure: readonly Concept[];
  readonly things: readonly ThingKind[];
}

type Way = readonly (readonly Concept[])[];

/** Frames do not change while Solis runs. */
const parsed = new WeakMap<Frame, Parsed>();

function parse(frame: Frame): Parsed {
  const known = parsed.get(frame);
  if (known !== undefined) return known;
  const ways = frame.says.map((way) => way.split(' ').map((group) => group.split('|') as unknown as Concept[]));
  const may = split(frame.may);
  const now = {
    ...{ forbidden: split(frame.forbids), ways, may, own: new Set(ways.flat(2)) },
    ...{ unsure: split(frame.unsure), things: [...(frame.things ?? []), ...(frame.needs ?? [])] },
  };
  parsed.set(frame, now);
  return now;
}

const meansOne = ({ concepts }: MessageWord, wanted: readonly Concept[]): boolean =>
  concepts.some((one) => wanted.includes(one));

/** Those that fit, the one that explains most first. @param phrase how many letters at the beginning are the very words of a command */
export function matchFrames<Of extends Frame>(
  message: Message,
  frames: readonly Of[],
  phrase: Phrase | null = null,
): readonly Match<Of>[] {
  const said = new Set(message.words.flatMap(({ concepts }) => concepts));
  return frames
    .filter((frame) => isPhraseOf(phrase, frame) || maySay(frame, said))
    .flatMap((frame) => matchOf(message, frame, isPhraseOf(phrase, frame) ? phrase.end : 0) ?? [])
    .toSorted((one, other) => other.share - one.share || other.weight - one.weight);
}

interface Phrase {
  readonly command: string;
  readonly end: number;
}

/** Of several questions of one command its words do not tell which is asked. */
const isPhraseOf = (phrase: Phrase | null, { command, asks }: Frame): phrase is Phrase =>
  phrase?.command === command && asks === undefined;

/** Whether all that one way needs is said somewhere: of most frames it is not, and they need not be looked at. */
function maySay(frame: Frame, said: ReadonlySet<Concept>): boolean {
  const { ways } = parse(frame);
  return ways.length === 0 || ways.some((way) => way.every((group) => group.some((one) => said.has(one))));
}

/** A word of another request; what the frame itself is said with is none ("beidzam" in "turpinām, kur beidzam"). */
const isForbidden = (word: MessageWord, { forbidden, own }: Parsed): boolean =>
  word.thing === undefined && meansOne(word, forbidden) && !word.concepts.some((one) => own.has(one));

function matchOf<Of extends Frame>(message: Message, frame: Of, end: number): Match<Of> | null {
  const { words } = message;
  const its = parse(frame);
  if (words.some((word) => word.start >= end && isForbidden(word, its))) return null;
  const things = message.things.filter(({ kind }) => its.things.includes(kind));
  const isFree = end > 0 && frame.free === true;
  if (!isFree && frame.needs !== undefined && !things.some(({ kind }) => frame.needs?.includes(kind))) return null;
  const ways = its.ways.filter((way) => isSaid(way, words) && (frame.writes !== true || isTold(way, words)));
  const isBare = its.ways.length === 0 && frame.needs !== undefined;
  if (ways.length === 0 && end === 0 && !isBare) return null;
  const concepts = new Set([...ways.flat(2), ...its.may]);
  const isAmong = (word: MessageWord): boolean => word.concepts.some((one) => concepts.has(one));
  const isExplained = (word: MessageWord): boolean =>
    word.end <= end ||
    (word.thing !== undefined && things.includes(word.thing)) ||
    (isAmong(word) && (word.thing === undefined || !isName(word.thing)));
  const telling = words.filter((word) => !word.isEmpty || word.thing !== undefined || word.end <= end || isAmong(word));
  const left = telling.filter((word) => !isFree && !isExplained(word) && !(word.isEmpty && word.thing === undefined));
  const share = telling.length === 0 ? 0 : (telling.length - left.length) / telling.length;
  const isClear = isClearIn(message, its, { from: end, ways });
  const isExact = telling.every(({ isNear }) => !isNear) && things.every(({ ids }) => ids.length === 1);
  return {
    ...{ frame, share, things, isClear, isSure: share === 1 && isExact && isClear },
    weight: Math.max(end > 0 ? 3 : 0, ...ways.map((way) => way.length)) + things.length,
    left: left.map(({ start, end: to }) => message.text.slice(start, to)),
  };
}

const isSaid = (way: Way, words: readonly MessageWord[]): boolean =>
  way.every((group) => words.some((word) => meansOne(word, group)));

/** Words that say nothing by themselves are not enough to write anything. */
const isTold = (way: Way, words: readonly MessageWord[]): boolean =>
  words.some((word) => !word.isEmpty && way.some((group) => meansOne(word, group)));

/** None of the words behind `from` denies, limits or asks, nor takes the certainty from this very request. */
function isClearIn(
  message: Message,
  { may, unsure }: Parsed,
  { from, ways }: { readonly from: number; readonly ways: readonly Way[] },
): boolean {
  if (message.words.some((word) => meansOne(word, unsure))) return false;
  const without = message.words.filter((word) => !isDoubtfulWord(word));
  // "I am not in" is said by its denial; where it is said without, the denial turns it round.
  const isSaidWithout = ways.length === 0 || ways.some((way) => isSaid(way, without));
  const needed = isSaidWithout ? [] : ways.flat(2);
  return !isDoubtful(message, from, [...needed, ...may.filter((one) => one === 'only')]);
}

const isName = ({ kind }: Thing): boolean => kind === 'learner' || kind === 'class';
