/** On which days a duty is nudged of: once before it is due, on the day, and every so often after it. */
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { addWorkingDays, isWorkingDay, workingDayOnOrBefore } from '../calendar/working-days.ts';
import type { Obligation } from './obligation.ts';
import type { Ladder } from './rule.ts';
import { laterOf } from './which-day.ts';

interface Climb {
  readonly ladder: Ladder;
  readonly freeDays: ReadonlySet<LocalDate>;
}

/**
 * The first rung that no nudge was sent for yet; in the past where it was missed, and then one nudge makes up for all
 * that were. Of the working days before the due date only the first is one, since the others say nothing new; what is said long ahead is each one. What lies before the
 * start of the duty is no rung: nobody could have known. A due date on a free day counts from the working day before it.
 * Null where the ladder ends.
 */
export function nextRung(
  { due, startsOn, nudged }: Pick<Obligation, 'due' | 'startsOn' | 'nudged'>,
  { ladder, freeDays }: Climb,
): LocalDate | null {
  const last = nudged.at(-1) ?? '';
  const day = workingDayOnOrBefore(due, freeDays);
  const near = ladder.before
    .map((days) => addWorkingDays({ from: day, days: -days, holidays: freeDays }))
    .find((rung) => rung > startsOn);
  const ahead = (ladder.ahead ?? [])
    .map((days) => workingDayOnOrBefore(addDays(due, -days), freeDays))
    .filter((rung) => rung > startsOn);
  const [first] = [...ahead, ...(near === undefined ? [] : [near]), ...(ladder.onTheDay ? [day] : [])]
    .filter((rung) => rung > last)
    .toSorted();
  if (first !== undefined) return first;
  if (ladder.every <= 0) return null;
  return addWorkingDays({ from: laterOf(last, day), days: ladder.every, holidays: freeDays });
}

/** `date` itself if the school works then, otherwise the next day on which it does. */
export const workingDayOnOrAfter = (date: LocalDate, holidays: ReadonlySet<LocalDate>): LocalDate =>
  isWorkingDay(date, holidays) ? date : addWorkingDays({ from: date, days: 1, holidays });
