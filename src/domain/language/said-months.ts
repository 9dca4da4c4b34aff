/** Reads dates with the month in words: 15. decembrī, 2026. gada 15. decembrim, 15 December, Dec 15th, December 15, 2026. */
import { meantDay, type SaidContext, type SaidMatch, type SaidMeaning, type SaidReader } from './said-reader.ts';
import { MONTH, MONTH_FIRST, monthNumber, NUMBER_START, WEEKDAY, WORD_END, WORD_START, YEAR } from './said-words.ts';

const WEEKDAY_BEFORE = String.raw`(?:${WORD_START}(?<weekday>${WEEKDAY}),?\s+(?:the\s+)?)?`;
const YEAR_BEFORE = String.raw`(?:${NUMBER_START}(?<year>${YEAR})\.?\s?g(?:ada|\.)\s*|${WORD_START}(?<thisYear>s\.\s?g\.|si\s+gada)\s*|${WORD_START}(?<nextYear>nakama\s+gada)\s+)?`;
const YEAR_AFTER = String.raw`(?:(?:,?\s+|(?<=\.))(?<yearAfter>${YEAR})(?!\d)(?:\.?\s?g(?:ada|\.))?)?`;
// The small letter tells the verb from the month: "tasks 1 and 2 may be done", "march 10 km".
const VERB = /(?<!\p{L})(?:may|march)/u;
// The capital tells the person from the month: "1. Marta, 2. Maija".
const GIVEN_NAME = /(?:Mart|Maij|Jūlij|Julij|Jūnij|Junij|August)[as](?!\p{L})/u;
const ORDINAL = '(?<ordinal>st|nd|rd|th)?';

export const MONTH_READERS: readonly SaidReader[] = [
  {
    pattern: new RegExp(
      String.raw`${WEEKDAY_BEFORE}${YEAR_BEFORE}${NUMBER_START}(?<day>\d{1,2})(?:\.|${ORDINAL}(?:\s+of)?)\s*(?<month>${MONTH})${YEAR_AFTER}${WORD_END}`,
      'gu',
    ),
    read: readNamedMonth,
  },
  {
    pattern: new RegExp(
      String.raw`${WEEKDAY_BEFORE}${WORD_START}(?<month>${MONTH_FIRST})\s+(?:the\s+)?(?<day>\d{1,2})(?!\d|[.,:]\d)${ORDINAL}${YEAR_AFTER}${WORD_END}`,
      'gu',
    ),
    read: readNamedMonth,
  },
];

function readNamedMonth(said: SaidMatch, context: SaidContext): SaidMeaning | null {
  const { groups } = said;
  const year = groups.year ?? groups.yearAfter;
  const firm = said.sure || year !== undefined || groups.ordinal !== undefined || groups.weekday !== undefined;
  if (!firm && (VERB.test(said.written) || GIVEN_NAME.test(said.written.normalize('NFC')))) return null;
  const thisYear = Number(context.today.slice(0, 4));
  const spoken = groups.thisYear ? thisYear : groups.nextYear ? thisYear + 1 : undefined;
  return meantDay(
    {
      year: year === undefined ? spoken : Number(year),
      month: monthNumber(groups.month ?? ''),
      day: Number(groups.day),
      weekday: groups.weekday,
    },
    context,
  );
}
