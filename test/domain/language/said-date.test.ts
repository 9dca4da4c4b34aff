import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/local-date.ts';
import { type DateCase, speakDate, speakNearDay, speakWeekday } from '../../../src/domain/calendar/speak-date.ts';
import { findSaidDate, readDate } from '../../../src/domain/language/said-date.ts';
import { EXAMPLE_YEAR } from '../calendar/example-school-year.ts';

const MONDAY = '2026-11-23';
const context = { today: MONDAY, schoolYear: EXAMPLE_YEAR };

const SAID: readonly (readonly [said: string, date: string])[] = [
  ['šodien', '2026-11-23'],
  ['sodien', '2026-11-23'],
  ['līdz šodienai', '2026-11-23'],
  ['rīt', '2026-11-24'],
  ['rit', '2026-11-24'],
  ['Rīt!', '2026-11-24'],
  ['līdz rītdienai', '2026-11-24'],
  ['parīt', '2026-11-25'],
  ['aizparīt', '2026-11-26'],
  ['vakar', '2026-11-22'],
  ['aizvakar', '2026-11-21'],
  ['piektdien', '2026-11-27'],
  ['Piektdien', '2026-11-27'],
  ['piektdienā', '2026-11-27'],
  ['piektdienai', '2026-11-27'],
  ['līdz piektdienai', '2026-11-27'],
  ['lidz piektdienai', '2026-11-27'],
  ['uz piektdienu', '2026-11-27'],
  ['līdz piektdienas vakaram', '2026-11-27'],
  ['ne vēlāk kā piektdien', '2026-11-27'],
  ['ne vēlāk kā līdz piektdienai', '2026-11-27'],
  ['svētdien', '2026-11-29'],
  ['pirmdien', '2026-11-30'],
  ['nākamnedēļ', '2026-11-30'],
  ['nakamnedel', '2026-11-30'],
  ['nākamajā nedēļā', '2026-11-30'],
  ['nākamnedēļ otrdien', '2026-12-01'],
  ['otrdien nākamnedēļ', '2026-12-01'],
  ['nākamās nedēļas otrdienā', '2026-12-01'],
  ['nākamajā otrdienā', '2026-12-01'],
  ['nākošajā otrdienā', '2026-12-01'],
  ['līdz nākamās piektdienas beigām', '2026-12-04'],
  ['aiznākamnedēļ trešdien', '2026-12-09'],
  ['šonedēļ piektdien', '2026-11-27'],
  ['šajā piektdienā', '2026-11-27'],
  ['15.12.', '2026-12-15'],
  ['līdz 15.12.', '2026-12-15'],
  ['līdz 15.12', '2026-12-15'],
  ['15.12.2026', '2026-12-15'],
  ['15.12.2026.', '2026-12-15'],
  ['15. 12. 2026.', '2026-12-15'],
  ['15.12.26.', '2026-12-15'],
  ['15/12', '2026-12-15'],
  ['15/12/2026', '2026-12-15'],
  ['15-12-2026', '2026-12-15'],
  ['2026-12-15', '2026-12-15'],
  ['05.02.', '2027-02-05'],
  ['23.11.', '2026-11-23'],
  ['22.11.', '2027-11-22'],
  ['15. decembrī', '2026-12-15'],
  ['15.decembrī', '2026-12-15'],
  ['15. decembri', '2026-12-15'],
  ['15. decembrim', '2026-12-15'],
  ['15. decembris', '2026-12-15'],
  ['15. decembra', '2026-12-15'],
  ['15. dec.', '2026-12-15'],
  ['15.dec.2026', '2026-12-15'],
  ['līdz 15. decembrim', '2026-12-15'],
  ['LĪDZ 15. DECEMBRIM', '2026-12-15'],
  ['termiņš: 15. decembris', '2026-12-15'],
  ['2026. gada 15. decembrī', '2026-12-15'],
  ['2026.g. 15. decembrī', '2026-12-15'],
  ['š.g. 15. decembrī', '2026-12-15'],
  ['šī gada 15. decembrī', '2026-12-15'],
  ['nākamā gada 1. aprīlī', '2027-04-01'],
  ['otrdien, 15. decembrī', '2026-12-15'],
  ['otrdiena, 2026. gada 15. decembris', '2026-12-15'],
  ['1. maijā', '2027-05-01'],
  ['3. jūnijam', '2027-06-03'],
  ['līdz 15. datumam', '2026-12-15'],
  ['pēc divām nedēļām', '2026-12-07'],
  ['pec divam nedelam', '2026-12-07'],
  ['pēc 3 dienām', '2026-11-26'],
  ['pēc trim dienām', '2026-11-26'],
  ['pēc nedēļas', '2026-11-30'],
  ['pēc vienas nedēļas', '2026-11-30'],
  ['pēc mēneša', '2026-12-23'],
  ['pēc diviem mēnešiem', '2027-01-23'],
  ['divu nedēļu laikā', '2026-12-07'],
  ['nedēļas laikā', '2026-11-30'],
  ['semestra beigās', '2026-12-18'],
  ['līdz semestra beigām', '2026-12-18'],
  ['1. semestra beigās', '2026-12-18'],
  ['1.semestra beigās', '2026-12-18'],
  ['2. semestra beigās', '2027-05-28'],
  ['otrā semestra beigās', '2027-05-28'],
  ['nākamā semestra beigās', '2027-05-28'],
  ['mēneša beigās', '2026-11-30'],
  ['nākamā mēneša beigās', '2026-12-31'],
  ['decembra beigās', '2026-12-31'],
  ['līdz novembra beigām', '2026-11-30'],
  ['gada beigās', '2026-12-31'],
  ['mācību gada beigās', '2027-05-28'],
  ['līdz 2027. gada beigām', '2027-12-31'],
  ['2028. gada februāra beigās', '2028-02-29'],
  ['līdz 3. janv.', '2027-01-03'],
  ['end of February 2028', '2028-02-29'],
  ['līdz nedēļas beigām', '2026-11-27'],
  ['today', '2026-11-23'],
  ['tomorrow', '2026-11-24'],
  ['by tomorrow', '2026-11-24'],
  ['the day after tomorrow', '2026-11-25'],
  ['Friday', '2026-11-27'],
  ['by Friday', '2026-11-27'],
  ['by Fri', '2026-11-27'],
  ['on Friday', '2026-11-27'],
  ['no later than Friday', '2026-11-27'],
  ['this Friday', '2026-11-27'],
  ['next Friday', '2026-12-04'],
  ['Friday next week', '2026-12-04'],
  ['next week on Friday', '2026-12-04'],
  ['next week', '2026-11-30'],
  ['15 December', '2026-12-15'],
  ['by 15 December', '2026-12-15'],
  ['15 December 2026', '2026-12-15'],
  ['December 15', '2026-12-15'],
  ['December 15, 2026', '2026-12-15'],
  ['Dec 15th', '2026-12-15'],
  ['the 15th of December', '2026-12-15'],
  ['by the 15th', '2026-12-15'],
  ['Tuesday, 15 December', '2026-12-15'],
  ['7 May', '2027-05-07'],
  ['until 7 may', '2027-05-07'],
  ['in two weeks', '2026-12-07'],
  ['in a week', '2026-11-30'],
  ['within 2 weeks', '2026-12-07'],
  ['two weeks from now', '2026-12-07'],
  ['in 3 days', '2026-11-26'],
  ['in a month', '2026-12-23'],
  ['end of semester', '2026-12-18'],
  ['by the end of the semester', '2026-12-18'],
  ['at the end of the second semester', '2027-05-28'],
  ['end of month', '2026-11-30'],
  ['by the end of the month', '2026-11-30'],
  ['end of December', '2026-12-31'],
  ['end of the year', '2026-12-31'],
  ['end of the school year', '2027-05-28'],
];

describe('a day as it is said in a hurry, where nothing else is said', () => {
  it.each([
    ['līdz vienpadsmitajam', '2026-12-11'],
    ['divdesmit piektajā', '2026-11-25'],
    ['treshdien', '2026-11-25'],
    ['piekt', '2026-11-27'],
    ['otrdienai, 8. datumam', '2026-12-08'],
    ['Thursday the 10th', '2026-12-10'],
    ['a week from today', '2026-11-30'],
    ['11.12', '2026-12-11'],
    ['līdz 11ajam', '2026-12-11'],
    ['15.tajā decembrī', '2026-12-15'],
    ['pēc 2 ned.', '2026-12-07'],
    ['nāk.ned. otrdien', '2026-12-01'],
    ['Friday of next week', '2026-12-04'],
    ['divas nedēļas', '2026-12-07'],
    ['ten days', '2026-12-03'],
    ['tmrw', '2026-11-24'],
    ['by the tenth', '2026-12-10'],
    ['December the twenty-first', '2026-12-21'],
    ['2026.12.15.', '2026-12-15'],
    ['ne vēlāk par 10.12.', '2026-12-10'],
    ['nu labi, lai ir piektdiena', '2026-11-27'],
    ['dod laiku līdz 17.', '2026-12-17'],
    ['pirmdien, 14.', '2026-12-14'],
    ['šodien nē, rīt', '2026-11-24'],
  ])('"%s" is %s', (said, date) => {
    expect(readDate(said, context)).toMatchObject({ kind: 'date', date });
  });

  it.each(['17. un 18. decembrī', 'otrajā piektdienā', 'the second Friday', 'pēc 5 d.d.'])(
    'is asked about where it may be another day: "%s"',
    (said) => {
      expect(readDate(said, context)).toBeNull();
    },
  );

  it.each(['17. vai 18. decembrī', '10. decembrī vai 11.', 'agrākais piektdien', 'Friday at the earliest'])(
    'is asked about where one of two days is meant, or a day before which it is not to be: "%s"',
    (said) => {
      expect(readDate(said, context)).toMatchObject({ problem: { kind: 'unclear' } });
    },
  );

  it('is asked about where the weekday is none of that day', () => {
    expect(readDate('Wednesday the 10th', context)).toMatchObject({ problem: { kind: 'other-weekday' } });
  });
});

describe('said on Monday, 23 November 2026', () => {
  test.each(SAID)('"%s" is %s', (said, date) => {
    expect(findSaidDate(said, context)).toMatchObject({ kind: 'date', date });
  });

  test.each(SAID)('"%s" within a sentence is %s', (said, date) => {
    const sentence = `Uzdevums J-07 matemātikā: reizrēķins ${said}, atbildīgais logopēds`;
    expect(findSaidDate(sentence, context)).toMatchObject({ kind: 'date', date });
  });
});

describe('a whole answer', () => {
  const notAlone = new Set(['līdz piektdienas vakaram', 'līdz nākamās piektdienas beigām']);
  test.each(SAID.filter(([said]) => !notAlone.has(said)))('"%s" is %s', (said, date) => {
    expect(readDate(` ${said} `, context)).toMatchObject({ kind: 'date', date });
  });

  test.each(['15.12', '3.5.', 'Sun', '8/1'])('"%s" needs no "līdz" when it is all that was said', (said) => {
    expect(readDate(said, context)).toMatchObject({ kind: 'date' });
  });

  test.each(['', '  ', 'kaut kad', 'izpildīt līdz piektdienai', '3.14', '15.12. plkst. 14.00'])(
    '"%s" is no date',
    (said) => {
      expect(readDate(said, context)).toBeNull();
    },
  );
});

describe('what is no date', () => {
  test.each([
    'pi ir 3.14',
    'pi ir 3.14.',
    'vidējā atzīme 7.5',
    'vidējā atzīme 7.5.',
    'skolēns no 7.b klases',
    'plāns J-07',
    'plāns J-07-12',
    '2 uzdevumi',
    '12 uzdevumi decembrī',
    'kārtības 25.6. punkts',
    'kārtības 25.10. punkts',
    'kārtības 25.6.1. apakšpunkts',
    '5.12. uzdevums',
    'tālrunis 29 12 34 56',
    'programma 21015611',
    'plkst. 14.00',
    'līdz plkst. 14.00',
    'līdz 14.30',
    '1/2 lapas',
    '8/10 punkti',
    'pieejams 24/7',
    'semestra beigu pārbaudes darbs',
    'mācību gada laikā',
    'šīs nedēļas laikā',
    'pēc divu nedēļu prombūtnes',
    'pēc nedēļām',
    'pēc gada plāna',
    'šodienas tēma',
    'rītdienas darbs',
    'nākamās nedēļas plāns',
    'nākamajās nedēļās',
    '1. Marta, 2. Maija',
    'in week 3',
    'sākot ar 1. decembri',
    '3. semestra beigās',
    'the end of year 7',
    'tomorrow’s lesson',
    '2026/2027. mācību gads',
    'protokols Nr. A/3/2020',
    'decembrī',
    '2026. gadā',
    'no rīta',
    'vakarā',
    'šonedēļ',
    'katru piektdienu',
    'piektdienās konsultācijas',
    'piektdienas darbs',
    'every Friday',
    'on Fridays',
    'Friday’s lesson',
    'pēc piektdienas',
    'no nākamās piektdienas',
    'from next Friday',
    'pirms 15. decembra',
    'pēc 3 darba dienām',
    'in 3 working days',
    'pēc 2,5 dienām',
    'tasks 1 and 2 may be done',
    'the sun sat on 3 chairs',
    'on the 2nd page',
    '1.12.-5.12.',
    '10.–15. decembris',
    'maijas darbs',
    'iemācīties skaitīt līdz 20',
    'read it for the second time',
    '17. un 18. decembrī jāierodas agrāk',
    'kaut kad',
    '',
  ])('"%s"', (text) => {
    expect(findSaidDate(text, context)).toBeNull();
  });
});

describe('a date that cannot be', () => {
  test.each([
    '31. februāris',
    'līdz 31. februārim',
    '30.02.2027',
    '32.12.',
    '31.11.',
    '29.02.2027',
    '29. februārī',
    '31. datumā',
    '2027-02-29',
    '15.13.2026',
    '31 April',
    'February 30',
  ])('"%s" is named as a problem, not guessed', (said) => {
    const expected = { kind: 'problem', problem: { kind: 'no-such-date', said: { start: 0, end: said.length } } };
    expect(findSaidDate(said, context)).toEqual(expected);
    expect(readDate(said, context)).toEqual(expected);
  });

  it('a weekday that is not that day is named, with the day', () => {
    expect(findSaidDate('piektdien, 15.12.', context)).toEqual({
      kind: 'problem',
      problem: { kind: 'other-weekday', date: '2026-12-15', said: { start: 0, end: 17 } },
    });
  });
});

describe('the school calendar', () => {
  test.each(['semestra beigās', '2. semestra beigās', 'mācību gada beigās', 'end of the semester'])(
    '"%s" cannot be known without it',
    (said) => {
      expect(findSaidDate(said, { today: MONDAY })).toMatchObject({ problem: { kind: 'no-calendar' } });
    },
  );

  it('passes on whether its date is estimated', () => {
    expect(findSaidDate('semestra beigās', context)).toMatchObject({ estimated: true });
    expect(findSaidDate('2. semestra beigās', context)).toMatchObject({ estimated: false });
    expect(findSaidDate('rīt', context)).toMatchObject({ estimated: false });
  });

  it('knows no end of a semester after the year is over', () => {
    const inJune = { today: '2027-06-10', schoolYear: EXAMPLE_YEAR };
    expect(findSaidDate('semestra beigās', inJune)).toMatchObject({ problem: { kind: 'no-calendar' } });
  });

  it('between semesters the coming one is meant', () => {
    const atNewYear = { today: '2026-12-29', schoolYear: EXAMPLE_YEAR };
    expect(findSaidDate('semestra beigās', atNewYear)).toMatchObject({ date: '2027-05-28' });
  });
});

describe('the part of the sentence that was the date', () => {
  const cut = (text: string): string => {
    const found = findSaidDate(text, context);
    if (found?.kind !== 'date') throw new Error(`no date in ${text}`);
    return text.slice(0, found.said.start) + '|' + text.slice(found.said.end);
  };

  test.each([
    ['reizrēķins līdz 15. decembrim, atbildīgais logopēds', 'reizrēķins |, atbildīgais logopēds'],
    ['Līdz piektdienai izlasīt grāmatu', '| izlasīt grāmatu'],
    ['multiply by tomorrow please', 'multiply | please'],
    ['multiplication table by the end of the semester.', 'multiplication table |.'],
    ['reizrēķins, ne vēlāk kā līdz 15.12.2026.', 'reizrēķins, |'],
    ['15.12. 2 uzdevumi', '| 2 uzdevumi'],
    ['J-07 1. semestra beigās reizrēķins', 'J-07 | reizrēķins'],
    ['uzdevums J-07 - 15. decembrī lasīt', 'uzdevums J-07 - | lasīt'],
    ['līdz ceturtdienai, 26.11., lasīt', '|, lasīt'],
    ['atbilde (rīt)', 'atbilde (|)'],
    ['no 1. decembra līdz 15. decembrim lasīt', 'no 1. decembra | lasīt'],
    ['izlasīt otrdien doto tekstu līdz piektdienai', 'izlasīt otrdien doto tekstu |'],
    ['Ūdens cikls – rīt', 'Ūdens cikls – |'],
    ['😀 rīt 😀', '😀 | 😀'],
  ])('"%s"', (text, rest) => {
    expect(cut(text)).toBe(rest);
  });

  it('is counted in the text as typed, also when diacritics are typed as marks of their own', () => {
    const text = 'vārdi līdz otrdienai, šodienas tēma'.normalize('NFD');
    expect(cut(text)).toBe('vārdi |, šodienas tēma'.normalize('NFD'));
  });
});

describe('the day and the year around today', () => {
  test.each([
    ['piektdien', '2026-11-27', '2026-12-04'],
    ['piektdien', '2026-11-28', '2026-12-04'],
    ['nākamajā piektdienā', '2026-11-27', '2026-12-04'],
    ['otrdien', '2026-11-29', '2026-12-01'],
    ['nākamnedēļ', '2026-11-29', '2026-11-30'],
    ['mēneša beigās', '2026-11-30', '2026-11-30'],
    ['pēc mēneša', '2027-01-31', '2027-02-28'],
    ['29. februārī', '2028-01-10', '2028-02-29'],
    ['29.02.2028', '2026-11-23', '2028-02-29'],
    ['rīt', '2028-02-28', '2028-02-29'],
    ['rīt', '2026-12-31', '2027-01-01'],
    ['15. datumā', '2026-12-20', '2027-01-15'],
    ['rīt', '2026-10-24', '2026-10-25'],
    ['rīt', '2026-10-25', '2026-10-26'],
    ['pēc nedēļas', '2027-03-24', '2027-03-31'],
  ])('"%s" said on %s is %s', (said, today, date) => {
    expect(findSaidDate(said, { today })).toMatchObject({ date });
  });

  test.each([
    ['20. novembrī', '2026-11-20'],
    ['15. decembrī', '2025-12-15'],
    ['23.11.', '2026-11-23'],
    ['piektdien', '2026-11-20'],
    ['pirmdien', '2026-11-16'],
    ['25. datumā', '2026-10-25'],
    ['pirms nedēļas', '2026-11-16'],
    ['pirms divām dienām', '2026-11-21'],
    ['3 days ago', '2026-11-20'],
    ['pagājušajā trešdienā', '2026-11-18'],
    ['last Wednesday', '2026-11-18'],
    ['15.12.2026', '2026-12-15'],
  ])('asked when something was, "%s" is %s', (said, date) => {
    expect(readDate(said, { today: MONDAY, facing: 'back' })).toMatchObject({ date });
  });
});

describe('what the bot says, it understands', () => {
  const cases = fc.constantFrom<DateCase>('nominative', 'genitive', 'dative', 'locative');
  const languages = fc.constantFrom('lv' as const, 'en' as const);
  const todays = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days));
  const within = (days: number) => fc.integer({ min: 0, max: days });

  it('any date of the coming year, in any case and both languages, with its weekday too', () => {
    fc.assert(
      fc.property(todays, within(364), languages, cases, fc.boolean(), (today, ahead, language, grammar, weekday) => {
        const date = addDays(today, ahead);
        const words = { date, today, language, grammar };
        const spoken = `${weekday ? `${speakWeekday(words)}, ` : ''}${speakDate(words)}`;
        expect(readDate(spoken, { today })).toEqual({
          kind: 'date',
          date,
          said: { start: 0, end: spoken.length },
          estimated: false,
        });
        const plain = spoken.normalize('NFD').replace(/\p{M}/gu, '');
        expect(readDate(plain, { today })).toMatchObject({ date });
      }),
      { numRuns: 500 },
    );
  });

  it('the words for near days', () => {
    fc.assert(
      fc.property(todays, fc.integer({ min: -3, max: 3 }), languages, cases, (today, ahead, language, grammar) => {
        const date = addDays(today, ahead);
        const spoken = speakNearDay({ date, today, language, grammar });
        if (spoken) expect(readDate(spoken, { today })).toMatchObject({ date });
      }),
    );
  });

  it('weekdays, always after today and within a week', () => {
    fc.assert(
      fc.property(todays, fc.integer({ min: 1, max: 7 }), languages, (today, ahead, language) => {
        const date = addDays(today, ahead);
        const spoken = speakWeekday({ date, language, grammar: 'locative' });
        expect(findSaidDate(`lasīt ${spoken} stundā`, { today })).toMatchObject({ date });
      }),
    );
  });

  it('any text at all is read without a fault, and what is found lies within it', () => {
    const pieces = fc.constantFrom(
      ...SAID.map(([said]) => said),
      ' ',
      '.',
      '-',
      '31',
      'ā',
      '\u0304',
      '😀',
      'no',
      'līdz',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((list) => list.join(' ')),
      fc.array(pieces).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = findSaidDate(text, context);
        const said = found?.kind === 'problem' ? found.problem.said : found?.said;
        if (!said) return;
        expect(said.start).toBeLessThan(said.end);
        expect(said.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('a very long text is read at once', () => {
    const started = performance.now();
    findSaidDate(`${'1. '.repeat(5000)}${' '.repeat(20_000)}${'līdz '.repeat(5000)}`, context);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
