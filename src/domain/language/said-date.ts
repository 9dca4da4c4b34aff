/** Finds the day that a person said in a Latvian or English sentence, and which words of it said so. */

import type { LocalDate } from '../calendar/local-date.ts';
import { type FoldedText, foldText } from '../text/fold-text.ts';
import { END_READERS } from './said-ends.ts';
import { MONTH_READERS } from './said-months.ts';
import { NUMBER_READERS } from './said-numbers.ts';
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
];
const LEAD = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:(?<due>${DUE_LEAD})|(?<day>${DAY_LEAD})|${LOOSE_LEAD}):?\s+)?(?:the\s+)?$`,
  'u',
);
const EXCLUDED = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${NOT_THE_DAY})\s+(?:the\s+)?$`, 'u');
const NOTHING_SAID = /[\s\p{P}]/u;
// No lead is longer; a bound keeps the search quick in a long text.
const LEAD_LENGTH = 60;

/**
 * The one day that a free sentence names, `said` counting in `text` as given. Of several days the one after "līdz"
 * ("by", "until") is meant, otherwise the first. Null if it names none; a day that cannot be is a problem, never a guess.
 */
export function findSaidDate(text: string, context: SaidContext): SaidDate | null {
  const candidates = candidatesIn(text, context).toSorted(
    (one, other) => Number(other.due) - Number(one.due) || one.said.start - other.said.start,
  );
  return candidates[0] ? saidDate(candidates[0]) : null;
}

/** The day that is the whole of an answer, with or without "līdz"; null if the answer says anything else. */
export function readDate(text: string, context: SaidContext): SaidDate | null {
  const candidate = text.length > longestSaid ? undefined : candidatesIn(text, context).find(({ whole }) => whole);
  return candidate ? saidDate(candidate) : null;
}

type Meant = Candidate & { readonly meaning: SaidMeaning };

function candidatesIn(text: string, context: SaidContext): readonly Meant[] {
  const folded = foldText(text);
  const spoken = spokenPart(folded.text);
  const found = READERS.flatMap((reader) =>
    [...folded.text.matchAll(reader.pattern)].flatMap(
      (match) => candidateOf({ reader, match, text, folded, spoken, context }) ?? [],
    ),
  );
  return withoutInner(found).filter((one): one is Meant => one.meaning !== null);
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
  const after = folded.text.slice(end);
  const lead = LEAD.exec(before);
  const start = match.index - (lead?.[0].length ?? 0);
  const core = { start: place(match.index), end: place(end) };
  const said = { start: place(start), end: core.end };
  const due = lead?.groups?.due !== undefined;
  const whole = start <= spoken.start && end >= spoken.end;
  if (!due && EXCLUDED.test(before)) return { core, said, due, whole, meaning: null };
  const sure = whole || due || lead?.groups?.day !== undefined;
  const written = text.slice(core.start, core.end);
  const meaning = from.reader.read({ groups: match.groups ?? {}, written, after, sure }, from.context);
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
