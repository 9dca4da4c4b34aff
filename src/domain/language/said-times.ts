/** Reads hours and weekdays as people say when they want to be reminded: "plkst. 8:30", "pirmdiena līdz ceturtdiena". */
import { foldText } from '../text/fold-text.ts';
import { WEEKDAY, weekdayNumber } from './said-words.ts';

const HOUR = /(?<![\p{N}.:-])(\d{1,2})(?:[.:](\d{2}))?(?![\p{N}]|[.:-]\d)\s*(am|pm)?/u;

/** The hour that a text names, as "HH:mm"; null where it names none, or one that no clock shows. */
export function hourIn(text: string): string | null {
  const [, hour, minute = '00', half] = HOUR.exec(foldText(text).text) ?? [];
  if (hour === undefined) return null;
  const hours = (Number(hour) % (half === undefined ? 100 : 12)) + (half === 'pm' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return null;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

/** The time of day that is the whole of an answer ("14.15", "8:30", "plkst. 9", "14 h"); null for what is no time. */
export function readTime(text: string): string | null {
  const [, hours, minutes = '00'] =
    /^(?:(?:plkst\.?|pulksten(?:is)?)\s*|at\s+)?(\d{1,2})(?:[.:\s]?(\d{2}))?(?:\s*h)?\.?$/iu.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

const EVERY = /(?:^|\s)(?:darbdien\p{L}*|weekdays?)(?!\p{L})/u;
const BETWEEN = /^\s*(?:lidz|to|until|through|[-–])\s*$/u;

/** The weekdays that a text names, spans too, each once and in order; 1 is Monday. */
export function weekdaysIn(text: string): readonly number[] {
  const folded = foldText(text).text;
  if (EVERY.test(folded)) return [1, 2, 3, 4, 5];
  const said = [...folded.matchAll(new RegExp(String.raw`(?<!\p{L})${WEEKDAY}\p{L}*`, 'gu'))];
  const days = said.flatMap((match, index) => {
    const day = weekdayNumber(match[0]);
    const before = said[index - 1];
    const between = before && folded.slice(before.index + before[0].length, match.index);
    return before && BETWEEN.test(between ?? '') ? daysFrom(weekdayNumber(before[0]), day) : [day];
  });
  return [...new Set(days)].sort();
}

/** From one weekday to another, over the end of the week where the other comes first. */
const daysFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => ((first - 1 + index) % 7) + 1);
