import { expect, test } from 'vitest';
import type { Learner } from '../../../src/domain/people/organisation.ts';
import { hideNames } from '../../../src/domain/privacy/names.ts';

const learners: readonly Learner[] = [
  { code: 'J-01', name: 'Elza Kadiķe', class: '3.a' },
  { code: 'J-05', name: 'Jānis Zutis', class: '7.a' },
  { code: 'J-07', name: 'Emīls Dambītis', class: '7.b' },
  { code: 'J-08', name: 'Marta Ozola', class: '7.b' },
  { code: 'J-09', name: 'Emīls Anna-Kalns', class: '7.b' },
  { code: 'J-10', name: 'Ēriks Bērziņš', class: '7.b' },
  { code: 'J-11', name: 'Ilze Mežvide', class: '7.b' },
];

test.each([
  ['Elza šodien nebija', 'J-01 šodien nebija'],
  ['Elzai Kadiķei vajag atgādni', 'J-01 vajag atgādni'],
  ['elzas kadikes plāns', 'J-01 plāns'],
  ['Kadiķes plāns', 'J-01 plāns'],
  ['ELZA!', 'J-01!'],
  ['Jānim un Jāņa mammai', 'J-05 un J-05 mammai'],
  ['runāju ar Zuti, Zuša plāns', 'runāju ar J-05, J-05 plāns'],
  ['Jānītis raudāja', 'J-05 raudāja'],
  ['Dambīša Emīla uzdevumi', 'J-07 uzdevumi'],
  ['Dambītim', 'J-07'],
  ['Emīlam Dambītim', 'J-07'],
  ['Emīls kavē', 'J-07/J-09 kavē'],
  ['Emīls Anna-Kalns', 'J-09'],
  ["Elza's plan", "J-01's plan"],
  ['Bērziņam', 'J-10'],
  ['Marta kavē, Martiņa raud', 'J-08 kavē, J-08 raud'],
  ['E\u0304rikam vajag', 'J-10 vajag'],
  ['Ērik, nāc!', 'J-10, nāc!'],
  ['Mart, kur tu esi?', 'J-08, kur tu esi?'],
  ['Bērziņu ģimene, Bērziņiem, Ēriks un Bērziņas māte', 'J-10 ģimene, J-10, J-10 un J-10 māte'],
  ['Bērziņai (mātei) piezvanīju', 'J-10 (mātei) piezvanīju'],
  ['Ozoli atbildēja, Ozoliem rakstīju', 'J-08 atbildēja, J-08 rakstīju'],
  ['Kadiķi un Kadiķu dzīvoklis', 'J-01 un J-01 dzīvoklis'],
  ['Mežvižu ģimene', 'J-11 ģimene'],
  ['ar Mežvidiem', 'ar J-11'],
  ['Dam-bītis kavē', 'J-07 kavē'],
  ['Dam-\nbītis kavē', 'J-07 kavē'],
])('“%s” is shown as “%s”', (text, shown) => {
  expect(hideNames(text, learners)).toEqual({ text: shown, hidden: true });
});

test.each([
  'līdz 15. martam',
  'līdz marta beigām',
  'J-07 plāns ir gatavs',
  'atbalsta komandas sēde piektdien',
  'Janvārī un jūlijā',
  '',
])('“%s” names nobody and stays as it is', (text) => {
  expect(hideNames(text, learners)).toEqual({ text, hidden: false });
});

test('a school without learners hides nothing', () => {
  expect(hideNames('Elza', [])).toEqual({ text: 'Elza', hidden: false });
});

test('the forms of a thousand names are worked out once, not at every mention', () => {
  const many = Array.from({ length: 1_000 }, (_, place) => ({
    code: `K-${place}`,
    name: `${place.toString(26)}ils Dambi${place}tis`,
    class: '7.b',
  }));
  const spent = (): number => {
    const since = process.cpuUsage();
    hideNames('Dambim un citiem vajag atgādni. '.repeat(30), many);
    return process.cpuUsage(since).user;
  };
  spent();
  expect(spent()).toBeLessThan(50_000);
});
