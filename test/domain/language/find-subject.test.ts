import { expect, test } from 'vitest';
import { findSubject } from '../../../src/domain/language/find-subject.ts';
import { school } from '../people/school.ts';

const phrases: readonly (readonly [text: string, ids: readonly string[]])[] = [
  ['matemātika', ['matematika']],
  ['matemātikā', ['matematika']],
  ['matematikas', ['matematika']],
  ['Mathematics', ['matematika']],
  ['maths', ['matematika']],
  ['math', ['matematika']],
  ['uzdevums J-07 matemātikā: reizrēķins', ['matematika']],
  ['latviešu valoda', ['latviesu-valoda']],
  ['latviešu valodā', ['latviesu-valoda']],
  ['latviesu val.', ['latviesu-valoda']],
  ['latviešu', ['latviesu-valoda']],
  ['Latvian', ['latviesu-valoda']],
  ['angļu valodai', ['anglu-valoda']],
  ['English', ['anglu-valoda']],
  ['anglu un latviesu valoda', ['latviesu-valoda', 'anglu-valoda']],
  ['valoda', []],
  ['sociālajās zinībās', ['socialas-zinibas']],
  ['socialo zinibu', ['socialas-zinibas']],
  ['vēsturē', ['vesture']],
  ['history', ['vesture']],
  ['sportā', ['sports']],
  ['PE', ['sports']],
  ['it is maths', ['matematika']],
  ['science', []],
  ['dizainā un tehnoloģijās', ['dizains']],
  ['crafts', ['dizains']],
  ['dabaszinībās', []],
  ['ķīmija', []],
  ['', []],
];

test.each(phrases)('in 7.b “%s” means %j', (text, ids) => {
  expect(findSubject(school, '7.b', text).map((subject) => subject.id)).toEqual(ids);
});

test('without a class every subject of the school is looked through', () => {
  expect(findSubject(school, null, 'dabaszinībās').map((subject) => subject.id)).toEqual(['dabaszinibas']);
});
