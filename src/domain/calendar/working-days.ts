/** Days on which a school works: not weekends, not the holidays that the caller names. */
import { addDays, type LocalDate, weekdayOf } from './local-date.ts';

const FRIDAY = 5;

/** Whether the school works on `date`. `holidays` holds public holidays and school breaks alike. */
export function isWorkingDay(date: LocalDate, holidays: ReadonlySet<LocalDate>): boolean {
  return weekdayOf(date) <= FRIDAY && !holidays.has(date);
}

/**
 * The `days`-th working day after `from` (before it, if negative); `from` itself is not counted and need not be a
 * working day. Zero gives `from` back unchanged. Throws a RangeError if `days` is not whole.
 */
export function addWorkingDays(count: {
  readonly from: LocalDate;
  readonly days: number;
  readonly holidays: ReadonlySet<LocalDate>;
}): LocalDate {
  if (!Number.isInteger(count.days)) throw new RangeError(`working days must be whole: ${count.days}`);
  const step = Math.sign(count.days);
  let date = count.from;
  for (let left = Math.abs(count.days); left > 0; ) {
    date = addDays(date, step);
    if (isWorkingDay(date, count.holidays)) left -= 1;
  }
  return date;
}

/** `date` itself if the school works then, otherwise the nearest working day before it (when to remind of a due date). */
export function workingDayOnOrBefore(date: LocalDate, holidays: ReadonlySet<LocalDate>): LocalDate {
  return isWorkingDay(date, holidays) ? date : addWorkingDays({ from: date, days: -1, holidays });
}
