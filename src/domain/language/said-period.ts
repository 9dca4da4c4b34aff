/** Reads from when to when something is: "līdz piektdienai", "no 1. decembra līdz 5. decembrim", "no 5. līdz 9. decembrim", "rīt". */
import { addDays, addMonths, daysBetween, isLocalDate, type LocalDate, mondayOf } from '../calendar/local-date.ts';
import type { SaidDate } from './said-chosen.ts';
import { readDate, saidDatesIn } from './said-date.ts';
import { longestSaid, type SaidContext, type TextSpan } from './said-reader.ts';

/** Both days are in it; `to` is null where only a beginning was said. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

// A dash within an ISO date is none between days.
const UNTIL =
  /\s*(?<!\p{L})(?:līdz|lidz|until|till|to|through)(?!\p{L})\s*|(?<=[\p{L}\d.])(?<!(?<![.\d])\d{4}|\d{4}-\d\d)\s*[-–]\s*(?=\d)/iu;
const SINCE = /^(?:no|kop[šs]|s[āa]kot\s+(?:no|ar)|from|since|starting)\s+/iu;

/** The period that is the whole of a text, seen from today; a day alone is a period of that day, and one without a beginning begins today. Null if it says anything else. */
export function readPeriod(text: string, context: SaidContext): Period | null {
  if (text.length > longestSaid) return null;
  const weeks = weekIn(text.trim(), context);
  if (weeks !== null) return weeks;
  const [first = '', last] = text
    .trim()
    .replace(/[.!]+$/u, '')
    .split(UNTIL, 2);
  const opening = first.replace(SINCE, '').trim();
  if (last === undefined) {
    const day = dayIn(opening, context);
    if (day === null) return daysInARow(opening, context);
    return { from: day, to: SINCE.test(first) ? null : day };
  }
  const around = opening === '' ? null : aroundToday(opening, last, context);
  if (around !== null) return around;
  const from = opening === '' ? context.today : readsAsNumber(opening) ? null : dayIn(opening, context);
  const to = lastDay(last, from, context);
  if (to === null) return null;
  const begins = from ?? dayBefore(opening, to, context);
  return begins === null ? null : { from: begins, to };
}

function dayIn(text: string, context: SaidContext): LocalDate | null {
  const read = readDate(text.trim(), context);
  return read?.kind === 'date' ? read.date : null;
}

/** Days after which a last day of no year is no more than an end before its beginning, a year on. */
const longest = 300;

/** Seen from the first day; one that would only come round in another year is an end before its beginning. */
function lastDay(text: string, from: LocalDate | null, context: SaidContext): LocalDate | null {
  if (from === null) return dayIn(text, context);
  const to = dayIn(text, { ...context, today: from });
  if (to === null || to <= addDays(from, longest)) return to;
  const seen = dayIn(text, context);
  return seen !== null && seen < from ? seen : to;
}

/** The month is said once, behind the last day; a first day that lies behind it is an end before its beginning, unless the month turns between them. */
function dayBefore(text: string, to: LocalDate, { today }: SaidContext): LocalDate | null {
  const day = readsAsNumber(text) ? text.replace('.', '').padStart(2, '0') : undefined;
  if (day === undefined) return null;
  const sameMonth = `${to.slice(0, 8)}${day}`;
  const before = isLocalDate(sameMonth) ? addMonths(sameMonth, -1) : `${addMonths(to, -1).slice(0, 8)}${day}`;
  const turns = isLocalDate(before) && before >= today && daysBetween(before, to) <= longestTurn;
  if (!isLocalDate(sameMonth)) return turns ? before : null;
  return sameMonth > to && turns ? before : sameMonth;
}

const readsAsNumber = (text: string): boolean => /^\d{1,2}\.?$/u.test(text);

/** Days over the end of a month within which "no 28. līdz 3." is meant. */
const longestTurn = 21;

/** A period that began before today and is not over: what is told of it is told afterwards. */
function aroundToday(opening: string, last: string, context: SaidContext): Period | null {
  const { today } = context;
  if (/\d{4}/u.test(opening) || readsAsNumber(opening) || !/\d/u.test(opening)) return null;
  const to = dayIn(last, context);
  const from = to === null ? null : dayIn(opening, { ...context, today: to, facing: 'back' });
  const ahead = dayIn(opening, context);
  if (to === null || from === null || ahead === null || ahead <= addDays(today, longest)) return null;
  return from <= today && today <= to ? { from, to } : null;
}

const WEEK =
  /^(?:(?<next>n[āa]k(?:am|o[šs]|am[āa]s|amo|o[šs]o)?\.?\s?ned[ēe][ļl](?:u|as|ai|a)?|next\s+week)|(?<now>[šs]o\s?ned[ēe][ļl](?:u|as|ai|a)?|[šs]aj[āa]\s+ned[ēe][ļl][āa]|this\s+week)|(?<whole>vis[us]?\s+(?:[šs]o\s+)?ned[ēe][ļl]u|(?:all|the\s+whole|this\s+whole)\s+week))[.!]?$/iu;

/** A week of school is Monday to Friday; of this one, what is left. */
function weekIn(text: string, { today }: SaidContext): Period | null {
  const groups = WEEK.exec(text)?.groups;
  if (groups === undefined) return null;
  const monday = addDays(mondayOf(today), groups.next === undefined ? 0 : 7);
  const from = monday < today ? today : monday;
  const friday = addDays(monday, 4);
  return friday < from ? null : { from, to: friday };
}

/** "Rīt un parīt", "17. un 18. decembrī": days that follow each other, the month said once behind the last. */
function daysInARow(text: string, context: SaidContext): Period | null {
  const parts = text.split(/\s*(?:,|\sun\s|\sand\s)\s*/iu);
  const last = dayIn(parts.at(-1) ?? '', context);
  const days = parts.map((part, place) =>
    place < parts.length - 1 && last !== null && readsAsNumber(part)
      ? dayBefore(part, last, context)
      : dayIn(part, context),
  );
  if (days.length < 2 || days.some((day) => day === null)) return null;
  const inRow = days.every((day, place) => place === 0 || day === addDays(days[place - 1] ?? '', 1));
  const [from, to] = [days[0], days.at(-1)];
  return inRow && from && to ? { from, to } : null;
}

/** A period that a sentence names, with its place; null where it names none, or more than one. @param days those that it names, where they are known */
export function periodIn(
  text: string,
  context: SaidContext,
  days: readonly SaidDate[] = saidDatesIn(text, context),
): SaidPeriod | null {
  if (text.length > longestSaid) return null;
  for (const span of spansIn(text, days)) {
    const period = readPeriod(text.slice(span.start, span.end), context);
    if (period !== null) return { ...period, span };
  }
  return null;
}

/** "No 1. decembra" before other words. */
const FIRST_DAY = /(?<!\p{L})(?:no|from|since)\s+(?<one>\S+)(?:\s+(?<two>\S+))?/giu;

/** A period whose days stand apart: "no 1. decembra 7.b mācās attālināti līdz 4. decembrim". Null where it is none. */
export function periodApartIn(text: string, context: SaidContext): Period | null {
  const [last, ...others] = saidDatesIn(text, context).toReversed();
  if (last?.kind !== 'date' || others.length > 1) return null;
  if (!/^\s*(?:līdz|lidz|until|till|to)\s/iu.test(text.slice(last.said.start))) return null;
  for (const { groups } of text.slice(0, last.said.start).matchAll(FIRST_DAY)) {
    const from = dayIn(`${groups?.one} ${groups?.two}`, context) ?? dayIn(groups?.one ?? '', context);
    const to = from === null ? null : lastDay(text.slice(last.said.start, last.said.end), from, context);
    if (from !== null && to !== null) return { from, to };
  }
  return null;
}

export type SaidPeriod = Period & { readonly span: TextSpan };

const WEEKS =
  /(?<!\p{L})(?:n[āa]k(?:am|o[šs])\p{L}*\s?ned[ēe][ļl]\p{L}*|next\s+week|[šs]o\s?ned[ēe][ļl]\p{L}*|this\s+week|vis[us]?\s+(?:[šs]o\s+)?ned[ēe][ļl]u|(?:all|the\s+whole|this\s+whole)\s+week)(?!\p{L})/iu;
const FIGURES =
  /(?<![\p{L}\p{N}.])\d{1,2}\.\s?\d{1,2}\.?(?:\d{4}\.?)?\s?(?:[-–]|l[īi]dz|to|until)\s?\d{1,2}\.\s?\d{1,2}\.?(?:\d{4}\.?)?(?!\d)/iu;
const LEADS =
  /(?<!\p{L})(?:no|kop[šs]|s[āa]kot\s+no|from|since|\d{1,2}(?=\.?\s*(?:-|–|līdz|lidz|to|until)(?!\p{L})))(?![\p{L}\p{N}])/giu;
/** "17. un" before "18. decembrī". */
const DAYS_OF_A_MONTH = /(?<![\p{L}\p{N}.:/-])(?:\d{1,2}\.?\s*(?:,|un|and)\s*)+$/iu;
/** Characters in which a first day is said. */
const longestLead = 50;

/** Where a period may stand, the longest first. Where "no" leads to it, it is whole or it is none. */
function spansIn(text: string, said: readonly SaidDate[]): readonly TextSpan[] {
  const figures = FIGURES.exec(text);
  if (figures !== null) return [{ start: figures.index, end: figures.index + figures[0].length }];
  const days = said.map((one) => (one.kind === 'date' ? one.said : one.problem.said));
  const [first, second] = days;
  if (days.length > 2) return [];
  const end = (second ?? first)?.end;
  const before = first?.start ?? text.length;
  const leads = [...text.slice(0, before + 8).matchAll(LEADS)]
    .map(({ index }) => index)
    .filter((index) => index < before && (first === undefined || before - index < longestLead));
  if (leads.length > 0 && end !== undefined) return leads.map((start) => ({ start, end }));
  if (leads.length > 0)
    return leads.slice(0, mostLeads).flatMap((start) => wordEnds(text, start).map((last) => ({ start, end: last })));
  if (first !== undefined) {
    const alike =
      DAYS_OF_A_MONTH.exec(text.slice(Math.max(0, first.start - longestLead), first.start))?.[0].length ?? 0;
    return [{ start: first.start - alike, end: (second ?? first).end }];
  }
  const week = WEEKS.exec(text);
  return week === null ? [] : [{ start: week.index, end: week.index + week[0].length }];
}

/** Beginnings that are looked at, where no day is known, and words that each may have. */
const mostLeads = 3;
const mostWords = 6;

/** Where the clause ends, and where each of its first words does, the longest first: "kopš pirmdienas 7.b". */
function wordEnds(text: string, start: number): readonly number[] {
  const end = clauseEnd(text, start);
  const words = [...text.slice(start, end).matchAll(/\S+/gu)].slice(0, mostWords);
  return [...new Set([...words.map(({ index, 0: word }) => start + index + word.length), end])].toReversed();
}

function clauseEnd(text: string, start: number): number {
  const length = text.slice(start).search(/[,;:]/u);
  return length === -1 ? text.length : start + length;
}
