/** The words of which people build dates, Latvian and English, as patterns over folded text (small letters, no diacritics). */

/** A calendar year as written out; other numbers of four digits are not years. */
export const YEAR = String.raw`(?:19|20)\d\d`;

/** Before a number that opens a date: not inside a code (J-07), a word, or another number (3.14). */
export const NUMBER_START = String.raw`(?<![\p{L}\p{N}/\-–])(?<!\d[.,:])(?<!\d\.\s[-–]\s)`;

/** After a number that closes a date: not a longer number (25.6.1.), a class (7.b) or a range (1.12.-5.12.). */
export const NUMBER_END = String.raw`(?![\p{L}/]|[.,:]?\d|\.\p{L}|\s?[-–]\s?\d)`;

export const WORD_START = String.raw`(?<![\p{L}\p{N}\-–])`;
export const WORD_END = String.raw`(?![\p{L}\p{N}]|['’]s)`;

export const WEEKDAY = String.raw`(?:(?:pirmd|otrd|tresh?d|ceturtd|piektd|sestd|svetd)(?:ien(?:ai|as|a|u)?(?!\p{L})|\.)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`;
/** Short names are words of their own (sat, sun, wed), so they count only after "by", "on", "next". */
export const SHORT_WEEKDAY =
  '(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|pirmd|otrd|tresh?d|ceturtd|piektd|piekt|sestd|svetd)';
const WEEKDAY_STARTS = placesOf(['pir|mon', 'otr|tue', 'tre|wed', 'cet|thu', 'pie|fri', 'ses|sat', 'sve|sun']);

const LATVIAN_MONTH =
  '(?:janvar|februar|april|septembr|oktobr|novembr|decembr)(?:is|im|i|a|u)|(?:mart|maij|junij|julij|august)(?:s|am|a|u)';
const ENGLISH_MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december';
const SHORT_MONTH = String.raw`(?:janv?|febr?|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec)(?!\p{L})\.?`;
export const MONTH = String.raw`(?:(?:${LATVIAN_MONTH}|${ENGLISH_MONTH})(?!\p{L})|${SHORT_MONTH})`;
export const MONTH_FIRST = String.raw`(?:(?:${ENGLISH_MONTH})(?!\p{L})|${SHORT_MONTH})`;
const MONTH_STARTS = placesOf([
  'jan',
  'feb',
  'mar',
  'apr',
  'mai|may',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt|oct',
  'nov',
  'dec',
]);

const CASE = '(?:am|ai|as|a|u|iem|us)';
const COUNT_WORDS = [
  `vien${CASE}|an?|one`,
  `div${CASE}|two`,
  'tri(?:m|s|ju)|three',
  `cetr${CASE}|four`,
  `piec${CASE}|five`,
  `ses${CASE}|six`,
  `septin${CASE}|seven`,
  `aston${CASE}|eight`,
  `devin${CASE}|nine`,
  'desmit|ten',
];
const COUNTS = placesOf(COUNT_WORDS);
/** A small whole number in figures or words, in any case. */
export const COUNT = String.raw`(?:\d{1,3}|${COUNT_WORDS.join('|')})`;

export const NEXT = String.raw`(?:nakam\p{L}{1,4}|nakos\p{L}{1,4}|nak\.|next)`;
/** A week in any case, or cut short. */
export const WEEK_NAME = '(?:nedel(?:ai|as|am|a|u)?|ned\\.?|weeks?|wks?)';
export const THIS = '(?:saj[ao]|so|si|sis|sai|sas|this|coming)';
export const LAST = String.raw`(?:pagajus\p{L}{1,4}|last)`;

/** Words before a day that make it the day something is due. */
export const DUE_LEAD = String.raw`(?:ne\s+velak\s+ka\s+)?lidz(?:\s+pat)?|ne\s+velak\s+(?:ka|par)|termins(?:\s+ir)?|deadline(?:\s+is)?|(?:no|not)\s+later\s+than|due(?:\s+(?:by|on))?|by|until|till`;
/** Words before a day that announce one. */
export const DAY_LEAD = 'uz|on';
/** Words that belong to a day but announce other things just as well ("at 10.10", "for 3.5 hours"). */
export const LOOSE_LEAD = 'at|for';
/** Words before a day that make it a start, a limit on the other side or a habit: such a day is no due date. */
export const NOT_THE_DAY = String.raw`katru|ik|every|each|no|from|kops|since|pec|after|pirms|before|par|about|plkst\.?|pulksten(?:is)?|(?:sakot\s+)?ar|starting`;

/** The weekday's number (Monday 1) of a word that WEEKDAY or SHORT_WEEKDAY matched. */
export function weekdayNumber(word: string): number {
  return placeOf(word.slice(0, 3), WEEKDAY_STARTS);
}

/** The month's number of a word that MONTH matched. */
export function monthNumber(word: string): number {
  return placeOf(word.slice(0, 3), MONTH_STARTS);
}

/** The number that a text matched by COUNT stands for. */
export function countOf(word: string): number {
  return /^\d/.test(word) ? Number(word) : placeOf(word, COUNTS);
}

function placesOf(table: readonly string[]): readonly RegExp[] {
  return table.map((words) => new RegExp(`^(?:${words})$`));
}

function placeOf(word: string, table: readonly RegExp[]): number {
  const place = table.findIndex((words) => words.test(word));
  if (place < 0) throw new RangeError(`no such word in the table: ${word}`);
  return place + 1;
}
