/** The hour of the day as people mean it: in a zone, through both changes of the clock. */
import { DateTime } from 'luxon';
import type { LocalDate } from './local-date.ts';

/** An instant in UTC, ISO 8601 ("2026-11-23T07:00:00.000Z"). */
export type Instant = string;

/** "HH:mm"; two of them compare with `<` as the hours do. */
export type LocalTime = string;

/** The time of day of a moment in an IANA zone. */
export const timeOf = (now: Date, zone: string): LocalTime => DateTime.fromJSDate(now, { zone }).toFormat('HH:mm');

/** So many minutes earlier on the same day. */
export const minutesBefore = (time: LocalTime, minutes: number): LocalTime =>
  DateTime.fromFormat(time, 'HH:mm', { zone: 'utc' }).minus({ minutes }).toFormat('HH:mm');

/** The moment of a local time; one that a change of the clock leaves out is as much later, one that comes twice is the first. */
export function instantAt(date: LocalDate, time: LocalTime, zone: string): Date {
  const moment = DateTime.fromISO(`${date}T${time}`, { zone });
  // Which of the two the library takes depends on the offset of the day on which it is asked.
  const [first = moment] = moment.getPossibleOffsets().toSorted((one, other) => one.toMillis() - other.toMillis());
  return first.toJSDate();
}
