import { expect, test } from 'vitest';
import { findPerson } from '../../../src/domain/language/find-person.ts';
import { school } from '../people/school.ts';

const phrases: readonly (readonly [text: string, ids: readonly string[]])[] = [
  ['logopēds', ['inga', 'annak']],
  ['logopēdam', ['inga', 'annak']],
  ['logopede', ['inga', 'annak']],
  ['skolotājs logopēds', ['inga', 'annak']],
  ['speech therapist', ['inga', 'annak']],
  ['atbildīgais logopēds', ['inga', 'annak']],
  ['logopēde Anna', ['annak']],
  ['logopēdei Ingai', ['inga']],
  ['psihologs', ['evija']],
  ['skolas psiholoģei', ['evija']],
  ['psihologam', ['evija']],
  ['the psychologist', ['evija']],
  ['psiholoģiskā izpēte', []],
  ['psiholoģija', []],
  ['direktors', ['ilga']],
  ['direktorei', ['ilga']],
  ['skolas vadītāja', ['ilga']],
  ['direktora vietniece', ['dzintra']],
  ['direktora vietniekam izglītības jomā', ['dzintra']],
  ['deputy head', ['dzintra']],
  ['atbalsta komandas vadītāja', ['baiba']],
  ['atbalsta komandas vadītājam', ['baiba']],
  ['support-team leader', ['baiba']],
  ['sociālais pedagogs', ['baiba']],
  ['socialajam pedagogam', ['baiba']],
  ['speciālais pedagogs', []],
  ['special educator', []],
  ['7.b klases audzinātāja', ['anna']],
  ['7b klases audzinatajai', ['anna']],
  ['7. a klases audzinātājs', []],
  ['3.a class teacher', ['guntis']],
  ['klases audzinātājs', ['anna', 'guntis']],
  ['matemātikas skolotājs', ['andris', 'guntis']],
  ['7.b matemātikas skolotājam', ['andris']],
  ['the 3.a maths teacher', ['guntis']],
  ['vēstures skolotājs', []],
  ['administratore', ['jana']],
  ['Anna', ['anna', 'annak']],
  ['Annai', ['anna', 'annak']],
  ['Annai Bērziņai', ['anna']],
  ['Bērziņai Annai', ['anna']],
  ['annai berzinai', ['anna']],
  ['A. Bērziņa', ['anna']],
  ['A.Bērziņam', ['andris']],
  ['G. Bērziņa', []],
  ['A. Kalve', ['annak']],
  ['7.b Bērziņai', ['anna']],
  ['uzdevums J-07 matemātikā: reizrēķins līdz 15. decembrim, atbildīgā A. Bērziņa', ['anna']],
  ['task J-07 maths: times tables by Friday, psychologist', ['evija']],
  ['Bērziņa', ['anna']],
  ['Bērziņš', ['andris']],
  ['Bērziņam', ['andris']],
  ['Andrim', ['andris']],
  ['Andrim Bērziņam', ['andris']],
  ['Guntim Lācim', ['guntis']],
  ['Gunša Lāča', ['guntis']],
  ['Jānim', ['janis']],
  ['Jāņa Zuša', ['janis']],
  ['Janai', ['jana']],
  ['Janai Zaļajai', ['jana']],
  ['Emily', ['emily']],
  ["Emily Hartwell's", ['emily']],
  ['Hartwellai', ['emily']],
  ['annak', ['annak']],
  ['nezinu', []],
  ['', []],
];

test.each(phrases)('“%s” means %j', (text, ids) => {
  expect(
    findPerson(school, text)
      .map((member) => member.id)
      .sort(),
  ).toEqual([...ids].sort());
});

test('the class teacher is the one of the class that is spoken of', () => {
  expect(findPerson(school, 'klases audzinātājai', '7.b').map((member) => member.id)).toEqual(['anna']);
});

test('a class named in the text counts more than the class that is spoken of', () => {
  expect(findPerson(school, '3.a klases audzinātājam', '7.b').map((member) => member.id)).toEqual(['guntis']);
});

test('the teacher of a subject is the one of the class that is spoken of', () => {
  expect(findPerson(school, 'matemātikas skolotājs', '7.b').map((member) => member.id)).toEqual(['andris']);
});
