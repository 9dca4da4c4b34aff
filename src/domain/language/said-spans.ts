/** Reads days counted from today: šodien, rīt, parīt, vakar, pēc divām nedēļām, in 3 days, nedēļas laikā, pirms nedēļas. */
import { addDays, addMonths, type LocalDate } from '../calendar/local-date.ts';
import { isAttribute, type SaidMatch, type SaidMeaning, type SaidReader } from './said-reader.ts';
import { COUNT, countOf, LAST, NEXT, THIS, WORD_END, WORD_START } from './said-words.ts';

const DAY_ENDING = '(?:dien(?:ai|as|a|u)?)';
const ENGLISH_UNIT = '(?<unit>days?|weeks?|wks?|months?|years?)';

const DAY_WORDS: readonly (readonly [words: string, days: number])[] = [
  [`aizparit${DAY_ENDING}?`, 3],
  [String.raw`parit(?:am|${DAY_ENDING})?|(?:the\s+)?day\s+after\s+tomorrow`, 2],
  [`rit(?:am|${DAY_ENDING})?|tomorrow|tmrw?`, 1],
  ['sodien(?:ai|as|a|u)?|today', 0],
  [`vakar${DAY_ENDING}?|yesterday`, -1],
  [String.raw`aizvakar${DAY_ENDING}?|(?:the\s+)?day\s+before\s+yesterday`, -2],
];

// The case tells a deadline from an attribute: "pēc divām nedēļām", but "pēc divu nedēļu prombūtnes".
const COUNTED = [
  String.raw`(?:pec|(?<ago>pirms))\s+(?<half>pusotr)(?:as|a)\s+(?<unit>nedelas|menesa|gada)`,
  String.raw`(?<half>pusotr)(?:as|a)\s+(?<unit>nedelas|menesa|gada)\s+laika`,
  String.raw`(?:in|within)\s+(?:(?<half>a\s+week\s+and\s+a\s+half|one\s+and\s+a\s+half)(?:\s+(?<unit>weeks?))?)`,
  String.raw`(?:pec|(?<ago>pirms))\s+(?<count>${COUNT})\s+(?<unit>dien(?:as|am)|nedel(?:as|am)|menes(?:a|iem)|gad(?:a|iem)|(?:ned|men|d(?!\.?\s?d))\b\.?)`,
  String.raw`(?:pec|(?<ago>pirms))\s+(?<unit>dienas|nedelas|menesa|gada|(?:ned|men)\b\.?)(?!\s+plan)`,
  String.raw`(?<count>${COUNT})\s+(?<unit>dien(?:as|u)|nedel(?:as|u)|menes(?:a|u)|gad(?:a|u)|(?:ned|men|d(?!\.?\s?d))\b\.?)\s+laika`,
  String.raw`(?<!(?:${THIS}|${NEXT}|${LAST}|macibu|projektu|darba|visas)\s+)(?<unit>nedelas|menesa)\s+laika`,
  String.raw`(?:in|within)\s+(?<count>${COUNT})\s+${ENGLISH_UNIT}`,
  String.raw`(?<count>${COUNT})\s+${ENGLISH_UNIT}\s+(?:from\s+(?:now|today)|(?<ago>ago))`,
];

/** "Divas nedēļas", "10 days": how long somebody has, where nothing else is said. */
const TIME_LEFT = String.raw`(?<count>${COUNT})\s+(?:(?<unit>dienas|nedelas|menesi)|${ENGLISH_UNIT.replace('unit', 'englishUnit')})`;

export const SPAN_READERS: readonly SaidReader[] = [
  ...DAY_WORDS.map(
    ([words, days]): SaidReader => ({
      pattern: new RegExp(`${WORD_START}(?:${words})${WORD_END}`, 'gu'),
      read: (said, { today }) => (isAttribute(said) ? null : { kind: 'date', date: addDays(today, days) }),
    }),
  ),
  ...COUNTED.map(
    (core): SaidReader => ({
      pattern: new RegExp(`${WORD_START}${core}${WORD_END}`, 'gu'),
      read: (said, { today }) => readCount(said, today),
    }),
  ),
  {
    pattern: new RegExp(`${WORD_START}${TIME_LEFT}${WORD_END}`, 'gu'),
    read: (said, { today }) => (said.whole ? readCount(said, today) : null),
  },
];

function readCount({ groups }: SaidMatch, today: LocalDate): SaidMeaning {
  const size = groups.count === undefined ? 1 : countOf(groups.count);
  // A week and a half is ten days, by which it is surely done.
  if (groups.half !== undefined)
    return { kind: 'date', date: addDays(today, (groups.ago ? -1 : 1) * daysAndAHalf(groups.unit)) };
  const count = groups.ago ? -size : size;
  return { kind: 'date', date: later({ today, count, unit: (groups.unit ?? groups.englishUnit ?? '').slice(0, 1) }) };
}

const daysAndAHalf = (unit = 'w'): number => ({ m: 45, g: 547 })[unit.slice(0, 1)] ?? 10;

function later({ today, count, unit }: { today: LocalDate; count: number; unit: string }): LocalDate {
  switch (unit) {
    case 'd':
      return addDays(today, count);
    case 'n':
    case 'w':
      return addDays(today, 7 * count);
    case 'm':
      return addMonths(today, count);
    default:
      return addMonths(today, 12 * count);
  }
}
