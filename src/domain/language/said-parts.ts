/** Reads beginnings and middles: "februāra sākumā", "decembra vidū", "nākamā semestra sākumā", "mid-January", "early next month". */
import { addDays, addMonths, type LocalDate, mondayOf } from '../calendar/local-date.ts';
import type { SaidContext, SaidMatch, SaidMeaning, SaidReader } from './said-reader.ts';
import { MONTH, monthNumber, NEXT, THIS, WORD_END, WORD_START } from './said-words.ts';

const PART = '(?:(?<start>sakum(?:a|am))|(?<middle>vid(?:u|um)))';
const ENGLISH = String.raw`(?:(?<start>early(?:\s+in)?|(?:the\s+)?(?:start|beginning)\s+of)|(?<middle>mid[\s-]?|(?:the\s+)?middle\s+of))\s*(?:the\s+)?`;
const WHICH = `(?:(?<next>${NEXT})|${THIS})`;
const SECOND = String.raw`(?<second>2\.|ii\.?|otr(?:a|aja)|second)`;

export const PART_READERS: readonly SaidReader[] = [
  reader(String.raw`(?<month>${MONTH})\s+${PART}`, ofNamedMonth),
  reader(`${ENGLISH}(?<month>${MONTH})`, ofNamedMonth),
  reader(String.raw`(?:${WHICH}\s+)?menesa\s+${PART}`, ofMonth),
  reader(String.raw`${ENGLISH}(?:${WHICH}\s+)?month`, ofMonth),
  reader(String.raw`(?:${WHICH}\s+)?nedelas\s+${PART}`, ofWeek),
  reader(String.raw`${ENGLISH}(?:${WHICH}\s+)?week`, ofWeek),
  reader(String.raw`(?:(?:${WHICH}|${SECOND})\s*)?(?:macibu\s+)?semestra\s+${PART}`, ofSemester),
  reader(String.raw`${ENGLISH}(?:(?:${WHICH}|${SECOND})\s+)?(?:semester|term)`, ofSemester),
];

function reader(core: string, read: SaidReader['read']): SaidReader {
  return { pattern: new RegExp(`${WORD_START}${core}${WORD_END}`, 'gu'), read };
}

const on = (date: LocalDate): SaidMeaning => ({ kind: 'date', date });
const middle = 15;

/** The day of that part in the month that a date is in; once it is behind, a year or a month later. */
const partOf = (month: LocalDate, { groups }: SaidMatch): LocalDate =>
  `${month.slice(0, 8)}${groups.middle === undefined ? '01' : middle}`;

function ofNamedMonth(said: SaidMatch, { today }: SaidContext): SaidMeaning {
  const month = String(monthNumber(said.groups.month ?? '')).padStart(2, '0');
  const day = partOf(`${today.slice(0, 4)}-${month}-01`, said);
  return on(day < today ? `${Number(today.slice(0, 4)) + 1}${day.slice(4)}` : day);
}

function ofMonth(said: SaidMatch, { today }: SaidContext): SaidMeaning {
  const day = partOf(said.groups.next === undefined ? today : addMonths(today, 1), said);
  return on(day < today ? partOf(addMonths(today, 1), said) : day);
}

function ofWeek({ groups }: SaidMatch, { today }: SaidContext): SaidMeaning {
  const day = addDays(mondayOf(today), (groups.next === undefined ? 0 : 7) + (groups.middle === undefined ? 0 : 2));
  return on(day < today ? addDays(day, 7) : day);
}

/** Half of a semester is no day that a school knows: it is asked for. */
function ofSemester({ groups }: SaidMatch, { schoolYear, today }: SaidContext): SaidMeaning | null {
  if (groups.middle !== undefined) return null;
  if (!schoolYear) return { kind: 'no-calendar' };
  const [first, second] = schoolYear.semesters;
  const wanted = groups.second !== undefined || groups.next !== undefined || first.start.date < today ? second : first;
  const { date, confirmed } = wanted.start;
  return { kind: 'date', date, estimated: !confirmed };
}
