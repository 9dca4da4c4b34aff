/** Finds the day that a person said in a Latvian or English sentence, and which words of it said so. */

import type { LocalDate } from '../calendar/local-date.ts';
import { type FoldedText, foldText } from '../text/fold-text.ts';
import { END_READERS } from './said-ends.ts';
import { HOLIDAY_READERS } from './said-holidays.ts';
import { MONTH_READERS } from './said-months.ts';
import { NUMBER_READERS } from './said-numbers.ts';
import { ORDINAL_READERS } from './said-ordinals.ts';
import { PART_READERS } from './said-parts.ts';
import { longestSaid, type SaidContext, type SaidMeaning, type SaidReader, type TextSpan } from './said-reader.ts';
import { SPAN_READERS } from './said-spans.ts';
import { WEEKDAY_READERS } from './said-weekdays.ts';
import { DAY_LEAD, DUE_LEAD, LOOSE_LEAD, NOT_THE_DAY } from './said-words.ts';

/**
 * `no-such-date`: 31 February. `no-calendar`: the end of a semester that the school calendar does not hold.
 * `other-weekday`: "piektdien, 15.12." where `date`, the 15th, is no Friday.
 */
export type DateProblem =
  | { readonly kind: 'no-such-date'; readonly said: TextSpan }
  | { readonly kind: 'no-calendar'; readonly said: TextSpan }
  /** Two days of which one is meant ("rīt vai parīt"), or a day before which it is not to be. */
  | { readonly kind: 'unclear'; readonly said: TextSpan }
  | { readonly kind: 'other-weekday'; readonly said: TextSpan; readonly date: LocalDate };

/** `said` covers a leading "līdz", "by", "until", "on" too; `estimated`: the school calendar's date is not confirmed. */
export type SaidDate =
  | { readonly kind: 'date'; readonly date: LocalDate; readonly said: TextSpan; readonly estimated: boolean }
  | { readonly kind: 'problem'; readonly problem: DateProblem };

type Candidate = {
  readonly core: TextSpan;
  readonly said: TextSpan;
  readonly due: boolean;
  readonly whole: boolean;
  /** Null: the words name a day, but not the day something is done on ("pēc piektdienas"). */
  readonly meaning: SaidMeaning | null;
};

const READERS: readonly SaidReader[] = [
  ...NUMBER_READERS,
  ...MONTH_READERS,
  ...WEEKDAY_READERS,
  ...SPAN_READERS,
  ...END_READERS,
  ...HOLIDAY_READERS,
  ...PART_READERS,
  ...ORDINAL_READERS,
];
const LEAD = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:(?<due>${DUE_LEAD})|(?<day>${DAY_LEAD})|${LOOSE_LEAD}):?\s+)?(?:the\s+)?$`,
  'u',
);
const EXCLUDED = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${NOT_THE_DAY})\s+(?:the\s+)?$`, 'u');
const NOTHING_SAID = /[\s\p{P}]/u;
// No lead is longer; a bound keeps the search quick in a long text.
const LEAD_LENGTH = 60;
/** Behind a day, it belongs to it: "pirmdien no rīta", "piektdienas vakarā". */
const TAIL =
  /^\s+(?:no\s+rita|no\s+pasa\s+rita|rita|ritam|vakara|vakaram|pecpusdiena|priekspusdiena|(?:in\s+the\s+)?(?:morning|afternoon|evening))(?![\p{L}\p{N}])/u;

/**
 * The one day that a free sentence names, `said` counting in `text` as given. Of several days the one after "līdz"
 * ("by", "until") is meant, otherwise the first. Null if it names none; a day that cannot be is a problem, never a guess.
 */
export function findSaidDate(text: string, context: SaidContext): SaidDate | null {
  const found = candidatesIn(text, context).toSorted((one, other) => one.said.start - other.said.start);
  const chosen = chosenOf(found, text);
  if (chosen !== null) return chosen;
  const [first] = found
    .filter((one, place) => !isContent(one, place, found, { text, ...context }))
    .toSorted((one, other) => Number(other.due) - Number(one.due));
  return first ? saidDate(first) : null;
}

/** All the days that a sentence names, in the order in which they stand. */
export const saidDatesIn = (text: string, context: SaidContext): readonly SaidDate[] =>
  text.length > longestSaid
    ? []
    : candidatesIn(text, context)
        .toSorted((one, other) => one.said.start - other.said.start)
        .map(saidDate);

const NOT = '(?:nevis|ne|not)';
const BUT = '(?:bet|but)';
const NOT_BEFORE = new RegExp(
  String.raw`(?<!\p{L})${NOT}\s+(?<limit>(?:atrak|agrak|before|earlier|sooner)\s*(?:ka|than)?\s*)?$`,
  'u',
);
const OR_BETWEEN = /^,?\s*(?:vai(?:\s+ari)?|or)$/u;
const BUT_BETWEEN = new RegExp(`^,?\\s*${BUT}$`, 'u');
const NOT_BETWEEN = new RegExp(`^,?\\s*(?:${BUT}\\s+)?${NOT}$`, 'u');

const mostDays = 12;

/** Before a day: another one of the same month ("17. vai 18. decembrī", "17. un 18. decembrī"). */
const ANOTHER_DAY = /(?<![\p{L}\p{N}.:/-])\d{1,2}\.?\s*(?:(?<or>vai|or)|,|un|and)\s*$/u;

/** Of two days that are set against each other: the one that is meant; that it is unclear, where none is. Null where they are not. */
function chosenOf(found: readonly Meant[], text: string): SaidDate | null {
  // Nobody sets that many days against each other.
  if (found.length > mostDays) return null;
  for (const [place, one] of found.entries()) {
    const before = foldText(text.slice(Math.max(0, one.said.start - LEAD_LENGTH), one.said.start)).text;
    const not = NOT_BEFORE.exec(before);
    const start = one.said.start - (not?.[0].length ?? 0);
    if (not?.groups?.limit !== undefined)
      return { kind: 'problem', problem: { kind: 'unclear', said: { start, end: one.said.end } } };
    const other = ANOTHER_DAY.exec(before);
    if (other?.groups?.or !== undefined)
      return {
        kind: 'problem',
        problem: { kind: 'unclear', said: { start: start - other[0].length, end: one.said.end } },
      };
    const next = found[place + 1];
    if (next === undefined && not !== null)
      return { kind: 'problem', problem: { kind: 'unclear', said: { start, end: one.said.end } } };
    if (next === undefined) continue;
    const between = foldText(text.slice(one.said.end, next.said.start)).text.trim();
    const said = { start, end: next.said.end };
    if (OR_BETWEEN.test(between)) return { kind: 'problem', problem: { kind: 'unclear', said } };
    if (not !== null && BUT_BETWEEN.test(between))
      return { ...saidDate(next), ...(saidDate(next).kind === 'date' && { said }) } as SaidDate;
    if (NOT_BETWEEN.test(between))
      return { ...saidDate(one), ...(saidDate(one).kind === 'date' && { said }) } as SaidDate;
  }
  return null;
}

/** A day that belongs to what is to be done, and is not the day by which: one of a list, or of a year that is over. */
function isContent(
  one: Meant,
  place: number,
  found: readonly Meant[],
  { text, today }: SaidContext & { text: string },
): boolean {
  if (one.due || one.whole) return false;
  const isJoined = (left: Meant | undefined, right: Meant | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    /^\s*(?:,|un|and)\s*$/u.test(text.slice(left.said.end, right.said.start));
  if (ANOTHER_DAY.test(foldText(text.slice(Math.max(0, one.said.start - LEAD_LENGTH), one.said.start)).text))
    return true;
  if (isJoined(found[place - 1], one) || isJoined(one, found[place + 1])) return true;
  return (
    one.meaning.kind === 'date' && one.meaning.date < today && /\d{4}/u.test(text.slice(one.core.start, one.core.end))
  );
}

/** The day that is the whole of an answer, with or without "līdz"; null if the answer says anything else. */
export function readDate(text: string, context: SaidContext): SaidDate | null {
  if (text.length > longestSaid) return null;
  const words = text.replace(PREAMBLE, (lead) => ' '.repeat(lead.length));
  const found = candidatesIn(words, context).toSorted((one, other) => one.said.start - other.said.start);
  const chosen = chosenOf(found, words);
  if (chosen !== null) {
    const { start, end } = chosen.kind === 'date' ? chosen.said : chosen.problem.said;
    return /[\p{L}\p{N}]/u.test(words.slice(0, start) + words.slice(end)) ? null : chosen;
  }
  const candidate = found.find(({ whole }) => whole);
  return candidate ? saidDate(candidate) : null;
}

/** What leads to an answer without being one: "nu labi, lai ir", "dod laiku", "let's make it". */
const PREAMBLE =
  /^\s*(?:(?:lai|ir|b[ūu]tu|b[ūu]s|nu|labi|lab[āa]k|teiksim|l[ūu]dzu|es|teiktu|dod|dosim|laiku|liksim|liec|ieliec|let'?s|say|make|it|put|give|them|me|time|ok|okay|please|how|about)(?!\p{L})[,\s]*)+(?=\S)/iu;

type Meant = Candidate & { readonly meaning: SaidMeaning };

function candidatesIn(text: string, context: SaidContext): readonly Meant[] {
  const folded = foldText(text);
  const spoken = spokenPart(folded.text);
  const found = READERS.flatMap((reader) =>
    matchesOf(reader.pattern, folded.text).flatMap(
      (match) => candidateOf({ reader, match, text, folded, spoken, context }) ?? [],
    ),
  );
  return withoutInner(found).filter((one): one is Meant => one.meaning !== null);
}

/** So many places that read like a day are looked at; nobody means the one after them. */
const mostPlaces = 60;

/** As `matchAll` has them, which makes a new pattern of each at every call. */
function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null && found.length < mostPlaces; match = pattern.exec(text))
    found.push(match);
  return found;
}

/** From the first sign to the last that says anything. */
function spokenPart(text: string): TextSpan {
  let start = 0;
  while (start < text.length && NOTHING_SAID.test(text.charAt(start))) start += 1;
  let end = text.length;
  while (end > start && NOTHING_SAID.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function candidateOf(from: {
  readonly reader: SaidReader;
  readonly match: RegExpExecArray;
  readonly text: string;
  readonly folded: FoldedText;
  readonly spoken: TextSpan;
  readonly context: SaidContext;
}): Candidate | null {
  const { match, text, folded, spoken } = from;
  const place = (at: number): number => folded.origin[at] ?? text.length;
  const before = folded.text.slice(Math.max(0, match.index - LEAD_LENGTH), match.index);
  const end = match.index + match[0].length;
  const tail = TAIL.exec(folded.text.slice(end))?.[0].length ?? 0;
  const after = folded.text.slice(end + tail);
  const lead = LEAD.exec(before);
  const start = match.index - (lead?.[0].length ?? 0);
  const core = { start: place(match.index), end: place(end) };
  const said = { start: place(start), end: place(end + tail) };
  const due = lead?.groups?.due !== undefined;
  const whole = start <= spoken.start && end + tail >= spoken.end;
  if (!due && EXCLUDED.test(before)) return { core, said, due, whole, meaning: null };
  const sure = whole || due || tail > 0 || lead?.groups?.day !== undefined;
  const written = text.slice(core.start, core.end);
  const meaning = from.reader.read({ groups: match.groups ?? {}, written, before, after, sure, whole }, from.context);
  return meaning && { core, said, due, whole, meaning };
}

// "otrdien" in "nākamnedēļ otrdien": the longer match knows more, even if only that no day is meant.
function withoutInner(found: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  let outer: TextSpan = { start: 0, end: 0 };
  for (const one of found.toSorted(({ core: a }, { core: b }) => a.start - b.start || b.end - a.end)) {
    const { start, end } = one.core;
    if (end <= outer.end && (start !== outer.start || end !== outer.end)) continue;
    kept.push(one);
    outer = one.core;
  }
  return kept;
}

function saidDate({ meaning, said }: Meant): SaidDate {
  switch (meaning.kind) {
    case 'date':
      return { kind: 'date', date: meaning.date, said, estimated: meaning.estimated ?? false };
    case 'no-such-date':
    case 'no-calendar':
      return { kind: 'problem', problem: { kind: meaning.kind, said } };
    case 'other-weekday':
      return { kind: 'problem', problem: { kind: meaning.kind, said, date: meaning.date } };
    default:
      return meaning satisfies never;
  }
}
