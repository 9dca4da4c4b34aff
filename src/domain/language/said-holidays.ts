/** Reads days by the breaks and feasts of the school year: "līdz ziemas brīvlaikam", "trešdienā pēc brīvlaika", "pirms Ziemassvētkiem". */
import { addDays, type LocalDate, weekdayOf } from '../calendar/local-date.ts';
import type { SchoolYear } from '../calendar/school-year.ts';
import type { SaidContext, SaidMatch, SaidMeaning, SaidReader } from './said-reader.ts';
import { WEEKDAY, WORD_END, WORD_START, weekdayNumber } from './said-words.ts';

const SEASON =
  '(?:(?<autumn>rudens|autumn)|(?<winter>ziemas|ziemassvetku|winter|christmas)|(?<spring>pavasara|lieldienu|spring|easter))';
const BREAK = String.raw`(?:${SEASON}\s+)?(?:brivlaik(?:a|am|u|iem|s)|brivdien(?:am|as)|break|holidays?)`;
const FEAST = String.raw`(?<christmas>ziemassvetk(?:iem|os|u|i)|christmas)|(?<easter>lieldien(?:am|as)|easter)|(?<newYear>jaun(?:a|ajam)\s?gad(?:a|am)|jaungad(?:a|am)|new\s+year)`;
const AFTER = String.raw`(?:pec|after)\s+(?:the\s+)?`;
const BEFORE = String.raw`(?:pirms|before)\s+(?:the\s+)?`;
const FIRST = String.raw`(?:pirmaj(?:a|ai)\s+(?:skolas\s+|macibu\s+|darba\s+)?dien(?:a|ai)\s+|(?:the\s+)?first\s+(?:school\s+)?day\s+)`;

export const HOLIDAY_READERS: readonly SaidReader[] = [
  reader(
    String.raw`(?:${FIRST}|(?<weekday>${WEEKDAY}|(?:pirmd|otrd|tresd|ceturtd|piektd)iena)\s+)?${AFTER}(?:${BREAK}|${FEAST})`,
    readAfter,
  ),
  reader(String.raw`(?:(?:(?<weekday>${WEEKDAY})\s+)?${BEFORE})?(?:${BREAK}|${FEAST})`, readBefore),
];

function reader(core: string, read: SaidReader['read']): SaidReader {
  return { pattern: new RegExp(`${WORD_START}${core}${WORD_END}`, 'gu'), read };
}

interface Free {
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly confirmed: boolean;
}

function readBefore(said: SaidMatch, context: SaidContext): SaidMeaning | null {
  if (!said.sure && !/(?<!\p{L})(?:pirms|before)(?!\p{L})/iu.test(said.written)) return null;
  const free = freeMeant(said.groups, context);
  if (free === null) return { kind: 'no-calendar' };
  const last = schoolDay(addDays(free.start, -1), -1, context.schoolYear);
  const { weekday } = said.groups;
  const back = weekday === undefined ? 0 : (weekdayOf(last) - weekdayNumber(weekday) + 7) % 7;
  return { kind: 'date', date: addDays(last, -back), estimated: !free.confirmed };
}

function readAfter({ groups }: SaidMatch, context: SaidContext): SaidMeaning {
  const free = freeMeant(groups, context);
  if (free === null) return { kind: 'no-calendar' };
  const first = schoolDay(addDays(free.end, 1), 1, context.schoolYear);
  const wanted =
    groups.weekday === undefined ? null : weekdayNumber(`${groups.weekday.slice(0, 3)}${groups.weekday.slice(3)}`);
  const date = wanted === null ? first : addDays(first, (wanted - weekdayOf(first) + 7) % 7);
  return { kind: 'date', date, estimated: !free.confirmed };
}

/** The next one that is meant; null where the school calendar does not hold it. */
function freeMeant(groups: SaidMatch['groups'], { today, schoolYear }: SaidContext): Free | null {
  if (groups.easter !== undefined) return feast(easterOf, today, { from: -2, to: 1 });
  if (groups.christmas !== undefined) return feast((year) => `${year}-12-25`, today, { from: -1, to: 1 });
  if (groups.newYear !== undefined) return feast((year) => `${year}-01-01`, today, { from: 0, to: 0 });
  const months = groups.autumn ? ['10', '11'] : groups.winter ? ['12', '01'] : groups.spring ? ['03', '04'] : null;
  const breaks = (schoolYear?.holidays ?? [])
    .filter(({ start, end, grades }) => grades === undefined && start.date !== end.date && end.date >= today)
    .filter(({ start }) => months === null || months.includes(start.date.slice(5, 7)))
    .toSorted((one, other) => (one.start.date < other.start.date ? -1 : 1));
  const [next] = breaks;
  return next === undefined
    ? null
    : { start: next.start.date, end: next.end.date, confirmed: next.start.confirmed && next.end.confirmed };
}

function feast(dayOf: (year: number) => LocalDate, today: LocalDate, { from, to }: { from: number; to: number }): Free {
  const year = Number(today.slice(0, 4));
  const day = dayOf(year) > today ? dayOf(year) : dayOf(year + 1);
  return { start: addDays(day, from), end: addDays(day, to), confirmed: true };
}

/** The nearest day from that one on that is neither of a weekend nor of a break. */
function schoolDay(date: LocalDate, step: 1 | -1, schoolYear: SchoolYear | null | undefined): LocalDate {
  const isFree = (day: LocalDate): boolean =>
    weekdayOf(day) > 5 ||
    (schoolYear?.holidays ?? []).some(
      ({ start, end, grades }) => grades === undefined && start.date <= day && day <= end.date,
    );
  let day = date;
  for (let left = 120; left > 0 && isFree(day); left -= 1) day = addDays(day, step);
  return day;
}

/** Easter Sunday after Gauss, as the Gregorian calendar has it. */
function easterOf(year: number): LocalDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`;
}
