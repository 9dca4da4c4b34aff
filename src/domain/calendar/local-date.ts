/** Days of the calendar as people mean them: no hour, no zone, written YYYY-MM-DD. */
import { DateTime } from 'luxon';

/** A day, `YYYY-MM-DD` (ISO 8601). Two of them compare with `<` and `===`, since the text sorts as the days do. */
export type LocalDate = string;

/** The day that a moment falls on in an IANA zone such as `Europe/Riga`. Throws a RangeError for an unknown zone. */
export function today(now: Date, zone: string): LocalDate {
  return iso(DateTime.fromJSDate(now, { zone }));
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** The day so many days later (earlier, if negative). Throws a RangeError if `date` is no day. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return iso(at(date).plus({ days }));
}

/** The same day so many months later; the last of the month where that month is shorter (31 January + 1 = 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return iso(at(date).plus({ months }));
}

/** How many days `to` lies after `from`; negative if it lies before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return at(to).diff(at(from), 'days').days;
}

/** The weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: LocalDate): number {
  return at(date).weekday;
}

/** The last day of the month that `date` is in. */
export function lastOfMonth(date: LocalDate): LocalDate {
  return iso(at(date).endOf('month'));
}

// UTC has no clock changes: whole days stay whole whatever the zone in which the day was read.
function at(date: LocalDate): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}

function iso(moment: DateTime): LocalDate {
  const text = moment.toISODate();
  if (text === null) throw new RangeError(`not a day: ${moment.invalidExplanation ?? moment.invalidReason}`);
  return text;
}
