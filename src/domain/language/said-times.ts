/** Reads hours and weekdays as people say when they want to be reminded: "plkst. 8:30", "pirmdiena līdz ceturtdiena". */
import { foldText } from '../text/fold-text.ts';
import type { TextSpan } from './said-reader.ts';
import { WEEKDAY, weekdayNumber } from './said-words.ts';

const HOUR =
  /(?<![\p{N}.:-])(?<hour>\d{1,2})(?:(?:[.:]|\s(?=[0-5]\d(?!\p{N})))(?<minute>[0-5]\d))?(?![\p{N}]|[.:-]\d|\s*(?:reiz|times|message|reminder|zin[aua]|atgadin|dien|day|ned|week))\.?\s*(?:(?<half>[ap])\.?\s?m(?![\p{L}])\.?)?/gu;
const HOURS = [
  'vien',
  'div',
  'tri',
  'cetr',
  'piec',
  'ses',
  'septin',
  'aston',
  'devin',
  'desmit',
  'vienpadsmit',
  'divpadsmit',
];
const IN_WORDS = new RegExp(
  String.raw`(?<!\p{L})(?:(?<half>pus)|(?<past>(?:ceturksnis|piecpadsmit)\s+pari)\s+|(?<to>bez\s+(?:ceturksna|piecpadsmit))\s+)?(?<stem>${HOURS.toReversed().join('|')})(?:os|iem)(?!\p{L})`,
  'gu',
);
const ENGLISH = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const IN_ENGLISH = new RegExp(
  String.raw`(?<!\p{L})(?:(?<half>half\s+past)\s+|(?<past>(?:a\s+)?quarter\s+past)\s+|(?<to>(?:a\s+)?quarter\s+to)\s+|at\s+)(?<stem>${ENGLISH.join('|')})(?!\p{L})`,
  'gu',
);
const EVENING = /(?<!\p{L})(?:vakar(?:a|os)|pecpusdien\p{L}+|evening|afternoon)(?!\p{L})/u;

export interface SaidHour {
  /** "HH:mm" */
  readonly hour: string;
  readonly span: TextSpan;
}

/** The hours that a text names, each with its place; what no clock shows is none. */
export function saidHours(text: string): readonly SaidHour[] {
  const folded = foldText(text);
  const isLate = EVENING.test(folded.text);
  const at = ({ index, 0: said }: RegExpExecArray): TextSpan => ({
    start: folded.origin[index] ?? text.length,
    end: folded.origin[index + said.length] ?? text.length,
  });
  const figures = [...folded.text.matchAll(HOUR)].map((match) => {
    const [hour, half] = [Number(match.groups?.hour), match.groups?.half];
    const isAfternoon = half === 'p' || (isLate && hour < 12);
    return {
      hour: clock((hour % (half === undefined ? 100 : 12)) + (isAfternoon ? 12 : 0), match.groups?.minute),
      span: at(match),
    };
  });
  const inWords = (pattern: RegExp, names: readonly string[], half: number) =>
    [...folded.text.matchAll(pattern)].map((match) => {
      const { before, minutes } = partOfHour(match.groups ?? {}, half);
      const hour = names.indexOf(match.groups?.stem ?? '') + 1 + before + (isLate ? 12 : 0);
      return { hour: clock(hour, minutes), span: at(match) };
    });
  return [...figures, ...inWords(IN_WORDS, HOURS, -1), ...inWords(IN_ENGLISH, ENGLISH, 0)].flatMap(({ hour, span }) =>
    hour === null ? [] : [{ hour, span }],
  );
}

/** "Pusdeviņi" is half an hour before nine, "half past eight" half an hour after eight. @param half hours that a half is before the one that is named */
function partOfHour({ half: isHalf, past, to }: NonNullable<RegExpExecArray['groups']>, half: number) {
  if (isHalf !== undefined) return { before: half, minutes: '30' };
  if (to !== undefined) return { before: -1, minutes: '45' };
  return { before: 0, minutes: past === undefined ? '00' : '15' };
}

export const hoursIn = (text: string): readonly string[] => saidHours(text).map(({ hour }) => hour);

/** The hour that a text names, as "HH:mm"; null where it names none, or one that no clock shows. */
export const hourIn = (text: string): string | null => hoursIn(text)[0] ?? null;

const clock = (hours: number, minutes = '00'): string | null =>
  hours > 23 ? null : `${String(hours).padStart(2, '0')}:${minutes}`;

/** The time of day that is the whole of an answer ("14.15", "8:30", "plkst. 9", "14 h"); null for what is no time. */
export function readTime(text: string): string | null {
  const [, hours, minutes = '00'] =
    /^(?:(?:plkst\.?|pulksten(?:is)?)\s*|at\s+)?(\d{1,2})(?:[.:\s]?(\d{2}))?(?:\s*h)?\.?$/iu.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

const EVERY = /(?:^|\s)(?:darbdien\p{L}*|weekdays?)(?!\p{L})/u;
const BETWEEN = /^\s*(?:lidz|to|until|through|[-–])\s*$/u;

const DAY_NAME = new RegExp(String.raw`(?<!\p{L})${WEEKDAY}\p{L}*`, 'gu');

/** Each name of a weekday with its place. */
export function saidWeekdays(text: string): readonly { readonly weekday: number; readonly span: TextSpan }[] {
  const folded = foldText(text);
  return [...folded.text.matchAll(DAY_NAME)].map((match) => ({
    weekday: weekdayNumber(match[0]),
    span: {
      start: folded.origin[match.index] ?? text.length,
      end: folded.origin[match.index + match[0].length] ?? text.length,
    },
  }));
}

/** The weekdays that a text names, spans too, each once and in order; 1 is Monday. */
export function weekdaysIn(text: string): readonly number[] {
  const folded = foldText(text).text;
  if (EVERY.test(folded)) return [1, 2, 3, 4, 5];
  const said = [...folded.matchAll(DAY_NAME)];
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
