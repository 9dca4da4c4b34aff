/** Words for a day or a month in Latvian and English, in the case that a sentence needs; the sentence itself stands in the texts. */
import { DateTime } from 'luxon';
import { daysBetween, type LocalDate } from './local-date.ts';

type Language = 'lv' | 'en';

/** Latvian case: kas? (15. decembris), no kā? (15. decembra), līdz kam? (15. decembrim), kad? (15. decembrī). */
export type DateCase = 'nominative' | 'genitive' | 'dative' | 'locative';

export type SpokenDay = {
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly language: Language;
  /** English has one form for all of them. */
  readonly grammar: DateCase;
};

/** Whose year is told whichever day it is today, where `today` is null. */
type DatedDay = Omit<SpokenDay, 'today'> & { readonly today: LocalDate | null };

// Intl and luxon know only the nominative of Latvian months.
const LATVIAN_MONTHS = [
  ['janvār', 'is'],
  ['februār', 'is'],
  ['mart', 's'],
  ['aprīl', 'is'],
  ['maij', 's'],
  ['jūnij', 's'],
  ['jūlij', 's'],
  ['august', 's'],
  ['septembr', 'is'],
  ['oktobr', 'is'],
  ['novembr', 'is'],
  ['decembr', 'is'],
] as const;

const MONTH_ENDINGS = {
  is: { nominative: 'is', genitive: 'a', dative: 'im', locative: 'ī' },
  s: { nominative: 's', genitive: 'a', dative: 'am', locative: 'ā' },
} as const satisfies Record<'is' | 's', Record<DateCase, string>>;

// The locative is the everyday adverb: otrdien.
const WEEKDAY_ENDINGS = { nominative: 'a', genitive: 'as', dative: 'ai', locative: '' } as const satisfies Record<
  DateCase,
  string
>;

/**
 * The day and month, without preposition: "15. decembrim", "15 December"; with the year when it is not today's:
 * "2027. gada 15. janvārī", "15 January 2027".
 */
export function speakDate({ date, today, language, grammar }: DatedDay): string {
  const day = DateTime.fromISO(date, { zone: 'utc', locale: language });
  const otherYear = today === null || date.slice(0, 4) !== today.slice(0, 4);
  switch (language) {
    case 'lv': {
      const words = `${day.day}. ${latvianMonth(day.month, grammar)}`;
      return otherYear ? `${day.year}. gada ${words}` : words;
    }
    case 'en':
      return day.toFormat(otherYear ? 'd MMMM yyyy' : 'd MMMM');
    default:
      return language satisfies never;
  }
}

/** As short as a day can be told, where many stand beside each other: "5.10.", "5 Oct". */
export const shortDate = (date: LocalDate, language: Language): string =>
  DateTime.fromISO(date, { zone: 'utc', locale: language }).toFormat(language === 'lv' ? 'd.M.' : 'd MMM');

/**
 * The word for a day near today: "rīt", "aizvakar", "tomorrow"; in the dative "rītdienai" (after "līdz").
 * Null where the language has no such word.
 */
export function speakNearDay({ date, today, language, grammar }: SpokenDay): string | null {
  const parts = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).formatToParts(
    daysBetween(today, date),
    'day',
  );
  if (parts.some((part) => part.type === 'integer')) return null;
  const word = parts.map((part) => part.value).join('');
  if (language === 'en' || grammar === 'locative' || grammar === 'nominative') return word;
  return `${word === 'šodien' ? word : `${word}dien`}${WEEKDAY_ENDINGS[grammar]}`;
}

/** The weekday: "otrdiena", "otrdienai", "otrdien"; "Tuesday". */
export function speakWeekday({ date, language, grammar }: Omit<SpokenDay, 'today'>): string {
  const name = DateTime.fromISO(date, { zone: 'utc', locale: language }).toFormat('EEEE');
  return language === 'en' ? name : name.replace(/a$/, WEEKDAY_ENDINGS[grammar]);
}

function latvianMonth(month: number, grammar: DateCase): string {
  const entry = LATVIAN_MONTHS[month - 1];
  if (!entry) throw new RangeError(`not a month: ${month}`);
  const [stem, ending] = entry;
  if (stem === 'aprīl' && grammar === 'genitive') return 'aprīļa';
  return stem + MONTH_ENDINGS[ending][grammar];
}

/** A month ("2026-11") as a heading says it: "novembris", "November"; with the year where it is not today's. */
export function speakMonth(month: string, { today, language }: Pick<DatedDay, 'today' | 'language'>): string {
  const day = DateTime.fromISO(`${month}-01`, { zone: 'utc', locale: language });
  const otherYear = today === null || month.slice(0, 4) !== today.slice(0, 4);
  switch (language) {
    case 'lv': {
      const words = latvianMonth(day.month, 'nominative');
      return otherYear ? `${day.year}. gada ${words}` : words;
    }
    case 'en':
      return day.toFormat(otherYear ? 'MMMM yyyy' : 'MMMM');
    default:
      return language satisfies never;
  }
}
