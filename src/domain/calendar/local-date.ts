/** Days of the calendar as people mean them: no hour, no zone, written YYYY-MM-DD. */
import { DateTime } from 'luxon';

/** A day, `YYYY-MM-DD` (ISO 8601). Two of them compare with `<` and `===`, since the text sorts as the days do. */
export type LocalDate = string;

/** The day that a moment falls on in an IANA zone such as `Europe/Riga`. Throws a RangeError for an unknown zone. */
export function today(now: Date, zone: string): LocalDate {
  const format = dayFormats.get(zone) ?? dayFormatIn(zone);
  dayFormats.set(zone, format);
  return format.format(now);
}

/** A format costs more to make than to use a thousand times, and luxon keeps none that tells a whole day. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Swedish writes a day as ISO 8601 does. */
const dayFormatIn = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  return isWrittenAsDay(text) && !Number.isNaN(numberOf(text));
}

/** The day so many days later (earlier, if negative). Throws a RangeError if `date` is no day. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayNumber(date) + days);
}

/** The same day so many months later; the last of the month where that month is shorter (31 January + 1 = 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return iso(at(date).plus({ months }));
}

/** How many days `to` lies after `from`; negative if it lies before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Every day from the first to the last, both included; none where the last lies before the first. */
export function eachDay(first: LocalDate, last: LocalDate): readonly LocalDate[] {
  const from = dayNumber(first);
  return Array.from({ length: Math.max(0, dayNumber(last) - from + 1) }, (_, index) => dateOf(from + index));
}

/** The weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: LocalDate): number {
  return ((((dayNumber(date) + THURSDAY - 1) % 7) + 7) % 7) + 1;
}

/** The Monday of the week that `date` is in. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date));

/** The first day of the month that `date` is in. */
export const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`;

/** The last day of the month that `date` is in. */
export function lastOfMonth(date: LocalDate): LocalDate {
  const month = date.slice(0, 8);
  return ['31', '30', '29'].map((day) => month + day).find(isLocalDate) ?? `${month}28`;
}

/** The day with that number in the month that `date` is in; its last day where the month is shorter. */
export function dayOfMonth(date: LocalDate, day: number): LocalDate {
  const last = lastOfMonth(date);
  return last.slice(0, -2) + String(Math.min(day, Number(last.slice(-2)))).padStart(2, '0');
}

const DAY_MS = 86_400_000;
/** The weekday of 1 January 1970. */
const THURSDAY = 4;

/** Days of some twenty-five years: those that a school speaks of are fewer. */
const remembered = 10_000;

/** The same, reckoned once: days are stepped through by the hundred thousand when duties are derived, and they are the same few. */
function once<Key, Value>(reckon: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = reckon(key);
    if (known.size >= remembered) known.clear();
    known.set(key, value);
    return value;
  };
}

/** How many days after 1 January 1970. Throws a RangeError if `date` is no day. */
function dayNumber(date: LocalDate): number {
  const days = numberOf(date);
  if (Number.isNaN(days)) throw new RangeError(`not a day: ${date}`);
  return days;
}

/** The same; not a number for what is no day. */
const numberOf = once((text: string): number => {
  const days = isWrittenAsDay(text) ? Date.parse(text) / DAY_MS : Number.NaN;
  // The platform reads 30 February as 2 March, and takes the day before the first of some months for a day.
  return !Number.isNaN(days) && dateOf(days) === text ? days : Number.NaN;
});

const dateOf = once((days: number): LocalDate => new Date(days * DAY_MS).toISOString().slice(0, 10));

const isWrittenAsDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

// UTC has no clock changes: whole days stay whole whatever the zone in which the day was read.
function at(date: LocalDate): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}

function iso(moment: DateTime): LocalDate {
  const text = moment.toISODate();
  if (text === null) throw new RangeError(`not a day: ${moment.invalidExplanation ?? moment.invalidReason}`);
  return text;
}
