/** Due dates as people say them, in the form that their number needs: 0, 1, 2, 10, 11, 21 days, ahead and past. */
import { describe, expect, it } from 'vitest';
import { daysInWords, dueWords, untilWords, whenWords } from '../../../src/bot/core/views/due-words.ts';
import { pointWords } from '../../../src/bot/duties/views/duty-words.ts';
import { addDays } from '../../../src/domain/calendar/local-date.ts';
import { rule } from '../../domain/duties/school-with-rules.ts';
import { createTexts } from '../../texts.ts';

const say = createTexts();
const today = '2026-11-25';
const lv = { say: say('lv'), today };
const en = { say: say('en'), today };

describe('ahead', () => {
  it.each([
    [0, 'šodien', 'today'],
    [1, 'rīt', 'tomorrow'],
    [2, 'parīt', 'in 2 days, on 27 November'],
    [5, 'pēc 5 dienām, 30. novembrī', 'in 5 days, on 30 November'],
    [10, 'pēc 10 dienām, 5. decembrī', 'in 10 days, on 5 December'],
    [11, 'pēc 11 dienām, 6. decembrī', 'in 11 days, on 6 December'],
    [21, 'pēc 21 dienas, 16. decembrī', 'in 21 days, on 16 December'],
    [111, 'pēc 111 dienām, 2027. gada 16. martā', 'in 111 days, on 16 March 2027'],
  ])('%i days: %s', (days, latvian, english) => {
    expect(whenWords(lv, addDays(today, days))).toBe(latvian);
    expect(whenWords(en, addDays(today, days))).toBe(english);
  });
});

describe('past', () => {
  it.each([
    [1, 'vakar', 'yesterday'],
    [2, 'aizvakar', '2 days ago'],
    [3, 'pirms 3 dienām', '3 days ago'],
    [7, 'pirms 7 dienām', '7 days ago'],
    [8, '17. novembrī', 'on 17 November'],
    [56, '30. septembrī', 'on 30 September'],
    [365, '2025. gada 25. novembrī', 'on 25 November 2025'],
  ])('%i days: %s', (days, latvian, english) => {
    expect(whenWords(lv, addDays(today, -days))).toBe(latvian);
    expect(whenWords(en, addDays(today, -days))).toBe(english);
  });
});

it('a due date is, or was', () => {
  expect(dueWords(lv, '2026-11-26')).toBe('termiņš ir rīt');
  expect(dueWords(lv, '2026-11-22')).toBe('termiņš bija pirms 3 dienām');
  expect(dueWords(en, '2026-11-22')).toBe('was due 3 days ago');
  expect(dueWords(lv, '2026-09-30')).toBe('termiņš bija 30. septembrī');
  expect(dueWords(en, '2026-09-30')).toBe('was due on 30 September');
});

it('something is put off to a day with its weekday', () => {
  expect(untilWords(lv, '2026-11-26')).toBe('rītdienai');
  expect(untilWords(lv, '2026-11-30')).toBe('pirmdienai, 30. novembrim');
  expect(untilWords(en, '2026-11-30')).toBe('Monday, 30 November');
});

it('several days are told as a list', () => {
  expect(daysInWords(lv, ['2026-11-24'])).toBe('24. novembrī');
  expect(daysInWords(lv, ['2026-11-20', '2026-11-23', '2026-11-24'])).toBe(
    '20. novembrī, 23. novembrī un 24. novembrī',
  );
});

it('a point is cited as the school writes it', () => {
  expect(pointWords({ say: say('lv'), organisation: { rules: [] } }, { id: 'x', point: '25.6.' })).toBe(
    'kārtības 25.6. punkts',
  );
  expect(pointWords({ say: say('lv'), organisation: { rules: [] } }, { id: 'x', point: '25.6' })).toBe(
    'kārtības 25.6. punkts',
  );
  const cite = { lv: 'ētikas kodeksa {{point}} punkts', en: 'point {{point}} of the code of ethics' };
  const rules = [
    { id: 'ethics', cite, version: '1', title: 'Ētikas kodekss', rules: [rule({ id: 'x', point: '4.' })] },
  ];
  const ofEthics = { id: 'x', point: '4.' };
  expect(pointWords({ say: say('lv'), organisation: { rules } }, ofEthics)).toBe('ētikas kodeksa 4. punkts');
  expect(pointWords({ say: say('en'), organisation: { rules } }, ofEthics)).toBe('point 4 of the code of ethics');
  expect(pointWords({ say: say('en'), organisation: { rules: [] } }, { id: 'x', point: '25.6.' })).toBe(
    'point 25.6 of the rules',
  );
});

describe('counts in the message', () => {
  it.each([
    [0, 'Un vēl 0 pienākumu; tos redzēsiet, ja rakstīsiet „pienākumi”.'],
    [1, 'Un vēl 1 pienākums; to redzēsiet, ja rakstīsiet „pienākumi”.'],
    [2, 'Un vēl 2 pienākumi; tos redzēsiet, ja rakstīsiet „pienākumi”.'],
    [10, 'Un vēl 10 pienākumu; tos redzēsiet, ja rakstīsiet „pienākumi”.'],
    [11, 'Un vēl 11 pienākumu; tos redzēsiet, ja rakstīsiet „pienākumi”.'],
    [21, 'Un vēl 21 pienākums; to redzēsiet, ja rakstīsiet „pienākumi”.'],
  ])('%i more', (count, words) => {
    expect(say('lv')('duties.daily.further', { count })).toBe(words);
  });

  it.each([
    [1, 'Atgādināts 1 reizi: vakar.'],
    [2, 'Atgādināts 2 reizes: vakar.'],
    [11, 'Atgādināts 11 reižu: vakar.'],
    [21, 'Atgādināts 21 reizi: vakar.'],
  ])('%i reminders', (count, words) => {
    expect(say('lv')('duties.news.nudged', { count, days: 'vakar' })).toBe(words);
  });
});
