import { describe, expect, it, test } from 'vitest';
import { type DateCase, speakDate, speakNearDay, speakWeekday } from '../../../src/domain/calendar/speak-date.ts';

const today = '2026-11-23';

describe('a date in Latvian', () => {
  test.each<[string, DateCase, string]>([
    ['2026-12-15', 'nominative', '15. decembris'],
    ['2026-12-15', 'genitive', '15. decembra'],
    ['2026-12-15', 'dative', '15. decembrim'],
    ['2026-12-15', 'locative', '15. decembrī'],
    ['2027-03-01', 'nominative', '2027. gada 1. marts'],
    ['2027-03-01', 'dative', '2027. gada 1. martam'],
    ['2027-03-01', 'locative', '2027. gada 1. martā'],
    ['2027-04-09', 'genitive', '2027. gada 9. aprīļa'],
    ['2026-05-04', 'locative', '4. maijā'],
    ['2026-08-31', 'dative', '31. augustam'],
    ['2028-02-29', 'locative', '2028. gada 29. februārī'],
  ])('%s in the %s is "%s"', (date, grammar, words) => {
    expect(speakDate({ date, today, language: 'lv', grammar })).toBe(words);
  });

  it('has the names of the months as Intl has them', () => {
    for (let month = 1; month <= 12; month += 1) {
      const date = `2026-${String(month).padStart(2, '0')}-01`;
      const name = new Intl.DateTimeFormat('lv', { month: 'long', timeZone: 'UTC' }).format(new Date(date));
      expect(speakDate({ date, today, language: 'lv', grammar: 'nominative' })).toBe(`1. ${name}`);
    }
  });
});

describe('a date in English', () => {
  it('names the year only when it is another', () => {
    expect(speakDate({ date: '2026-12-15', today, language: 'en', grammar: 'dative' })).toBe('15 December');
    expect(speakDate({ date: '2027-01-15', today, language: 'en', grammar: 'locative' })).toBe('15 January 2027');
  });
});

describe('a near day', () => {
  test.each<[string, 'lv' | 'en', DateCase, string | null]>([
    ['2026-11-21', 'lv', 'locative', 'aizvakar'],
    ['2026-11-22', 'lv', 'locative', 'vakar'],
    ['2026-11-23', 'lv', 'nominative', 'šodien'],
    ['2026-11-24', 'lv', 'locative', 'rīt'],
    ['2026-11-25', 'lv', 'locative', 'parīt'],
    ['2026-11-23', 'lv', 'dative', 'šodienai'],
    ['2026-11-24', 'lv', 'dative', 'rītdienai'],
    ['2026-11-25', 'lv', 'dative', 'parītdienai'],
    ['2026-11-24', 'lv', 'genitive', 'rītdienas'],
    ['2026-11-26', 'lv', 'locative', null],
    ['2026-11-20', 'lv', 'locative', null],
    ['2026-11-22', 'en', 'locative', 'yesterday'],
    ['2026-11-23', 'en', 'dative', 'today'],
    ['2026-11-24', 'en', 'dative', 'tomorrow'],
    ['2026-11-25', 'en', 'locative', null],
    ['2026-11-21', 'en', 'locative', null],
  ])('%s in %s, %s: %s', (date, language, grammar, word) => {
    expect(speakNearDay({ date, today, language, grammar })).toBe(word);
  });
});

test.each<['lv' | 'en', DateCase, string]>([
  ['lv', 'nominative', 'otrdiena'],
  ['lv', 'genitive', 'otrdienas'],
  ['lv', 'dative', 'otrdienai'],
  ['lv', 'locative', 'otrdien'],
  ['en', 'dative', 'Tuesday'],
])('the weekday in %s, %s: %s', (language, grammar, word) => {
  expect(speakWeekday({ date: '2026-12-15', language, grammar })).toBe(word);
});
