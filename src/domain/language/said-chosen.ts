/** Of several days that a sentence names, the one that is meant: or that it is unclear, or none but a part of what is told. */
import type { LocalDate } from '../calendar/local-date.ts';
import { foldText } from '../text/fold-text.ts';
import type { SaidContext, SaidMeaning, TextSpan } from './said-reader.ts';

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

export type Candidate = {
  readonly core: TextSpan;
  readonly said: TextSpan;
  readonly due: boolean;
  readonly whole: boolean;
  /** Null: the words name a day, but not the day something is done on ("pēc piektdienas"). */
  readonly meaning: SaidMeaning | null;
};

export type Meant = Candidate & { readonly meaning: SaidMeaning };

/** Characters: no words that lead to a day are longer; a bound keeps the search quick in a long text. */
export const longestLead = 60;

const NOT = '(?:nevis|ne|not)';
const BUT = '(?:bet|but)';
const NOT_BEFORE = new RegExp(
  String.raw`(?<!\p{L})${NOT}\s+(?<limit>(?:atrak|agrak|before|earlier|sooner)\s*(?:ka|than)?\s*)?$`,
  'u',
);
/** "Agrākais piektdien", "Friday at the earliest": a day before which it is not to be. */
const EARLIEST_BEFORE = /(?<!\p{L})(?:agrakais|earliest)\s*$/u;
const EARLIEST_BEHIND = /^\s*,?\s*(?:agrakais|(?:at\s+the\s+)?earliest|(?:vai|or)\s+\d{1,2}(?![\d:]))(?!\p{L})/u;
/** "Šodien nē, rīt". */
const DENIED_BETWEEN = /^\s*,?\s*(?:ne|no|not)\s*[,;.–-]\s*(?:bet|but)?$/u;
const OR_BETWEEN = /^,?\s*(?:vai(?:\s+ari)?|or)$/u;
const BUT_BETWEEN = new RegExp(`^,?\\s*${BUT}$`, 'u');
const NOT_BETWEEN = new RegExp(`^,?\\s*(?:${BUT}\\s+)?${NOT}$`, 'u');

const mostDays = 12;

/** Before a day: another one of the same month ("17. vai 18. decembrī", "17. un 18. decembrī"). */
const ANOTHER_DAY = /(?<![\p{L}\p{N}.:/-])\d{1,2}\.?\s*(?:(?<or>vai|or)|,|un|and)\s*$/u;

/** Of two days that are set against each other: the one that is meant; that it is unclear, where none is. Null where they are not. */
export function chosenOf(found: readonly Meant[], text: string): SaidDate | null {
  // Nobody sets that many days against each other.
  if (found.length > mostDays) return null;
  for (const [place, one] of found.entries()) {
    const before = foldText(text.slice(Math.max(0, one.said.start - longestLead), one.said.start)).text;
    const not = NOT_BEFORE.exec(before);
    const start = one.said.start - (not?.[0].length ?? 0);
    const behind = foldText(text.slice(one.said.end, one.said.end + longestLead)).text;
    const limit = not?.groups?.limit !== undefined ? not : EARLIEST_BEFORE.exec(before);
    const next = found[place + 1];
    // Another whole day behind it is looked at with it, below.
    const more = OR_BETWEEN.test(betweenOf(text, one, next)) ? null : EARLIEST_BEHIND.exec(behind);
    if (limit !== null || more !== null)
      return unclear(one.said.start - (limit?.[0].length ?? 0), one.said.end + (more?.[0].length ?? 0));
    const other = ANOTHER_DAY.exec(before);
    if (other?.groups?.or !== undefined) return unclear(start - other[0].length, one.said.end);
    if (next === undefined && not !== null) return unclear(start, one.said.end);
    if (next === undefined) continue;
    const between = betweenOf(text, one, next);
    const said = { start, end: next.said.end };
    if (OR_BETWEEN.test(between)) return { kind: 'problem', problem: { kind: 'unclear', said } };
    if ((not !== null && BUT_BETWEEN.test(between)) || DENIED_BETWEEN.test(between))
      return { ...saidDate(next), ...(saidDate(next).kind === 'date' && { said }) } as SaidDate;
    if (NOT_BETWEEN.test(between))
      return { ...saidDate(one), ...(saidDate(one).kind === 'date' && { said }) } as SaidDate;
  }
  return null;
}

const betweenOf = (text: string, one: Meant, next: Meant | undefined): string =>
  next === undefined ? '' : foldText(text.slice(one.said.end, next.said.start)).text.trim();

const unclear = (start: number, end: number): SaidDate => ({
  kind: 'problem',
  problem: { kind: 'unclear', said: { start, end } },
});

/** A day that belongs to what is to be done, and is not the day by which: one of a list, or of a year that is over. */
export function isContent(
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
  if (ANOTHER_DAY.test(foldText(text.slice(Math.max(0, one.said.start - longestLead), one.said.start)).text))
    return true;
  if (isJoined(found[place - 1], one) || isJoined(one, found[place + 1])) return true;
  return (
    one.meaning.kind === 'date' && one.meaning.date < today && /\d{4}/u.test(text.slice(one.core.start, one.core.end))
  );
}

export function saidDate({ meaning, said }: Meant): SaidDate {
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
