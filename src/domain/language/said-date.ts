/** Finds the day that a person said in a Latvian or English sentence, and which words of it said so. */

import { type FoldedText, foldText } from '../text/fold-text.ts';
import {
  type Candidate,
  chosenOf,
  isContent,
  longestLead,
  type Meant,
  type SaidDate,
  saidDate,
} from './said-chosen.ts';
import { END_READERS } from './said-ends.ts';
import { HOLIDAY_READERS } from './said-holidays.ts';
import { MONTH_READERS } from './said-months.ts';
import { NUMBER_READERS } from './said-numbers.ts';
import { ORDINAL_READERS } from './said-ordinals.ts';
import { PART_READERS } from './said-parts.ts';
import { longestSaid, type SaidContext, type SaidReader, type TextSpan } from './said-reader.ts';
import { SPAN_READERS } from './said-spans.ts';
import { WEEKDAY_READERS } from './said-weekdays.ts';
import { DAY_LEAD, DUE_LEAD, LOOSE_LEAD, NOT_THE_DAY } from './said-words.ts';

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
  const before = folded.text.slice(Math.max(0, match.index - longestLead), match.index);
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
