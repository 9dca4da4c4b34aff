/** Reads from when to when something is: "līdz piektdienai", "no 1. decembra līdz 5. decembrim", "no 5. līdz 9. decembrim", "rīt". */
import { addDays, addMonths, isLocalDate, type LocalDate } from '../calendar/local-date.ts';
import { readDate } from './said-date.ts';
import { longestSaid, type SaidContext } from './said-reader.ts';

/** Both days are in it; `to` is null where only a beginning was said. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

// A dash within an ISO date is none between days.
const UNTIL =
  /\s*(?<!\p{L})(?:līdz|lidz|until|till|to|through)(?!\p{L})\s*|(?<=[\p{L}\d.])(?<!\d{4}|\d{4}-\d\d)\s*[-–]\s*(?=\d)/iu;
const SINCE = /^(?:no|kopš|sākot\s+(?:no|ar)|from|since|starting)\s+/iu;

/** The period that is the whole of a text, seen from today; a day alone is a period of that day, and one without a beginning begins today. Null if it says anything else. */
export function readPeriod(text: string, context: SaidContext): Period | null {
  if (text.length > longestSaid) return null;
  const [first = '', last] = text
    .trim()
    .replace(/[.!]+$/u, '')
    .split(UNTIL, 2);
  const opening = first.replace(SINCE, '').trim();
  if (last === undefined) {
    const day = dayIn(opening, context);
    return day === null ? null : { from: day, to: SINCE.test(first) ? null : day };
  }
  const from = opening === '' ? context.today : dayIn(opening, context);
  const to = lastDay(last, from, context);
  if (to === null) return null;
  const begins = from ?? dayBefore(opening, to);
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

/** The month is said once, behind the last day. */
function dayBefore(text: string, to: LocalDate): LocalDate | null {
  const day = /^(\d{1,2})\.?$/u.exec(text)?.[1]?.padStart(2, '0');
  if (day === undefined) return null;
  const sameMonth = `${to.slice(0, 8)}${day}`;
  if (!isLocalDate(sameMonth)) return null;
  return sameMonth <= to ? sameMonth : addMonths(sameMonth, -1);
}
