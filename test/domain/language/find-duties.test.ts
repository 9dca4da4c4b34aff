/** Which duty is meant, as people type: by code, class, point or words. */
import { expect, it } from 'vitest';
import { findDuties } from '../../../src/domain/language/find-duties.ts';
import { school } from '../people/school.ts';

const duties = [
  { learner: 'J-07', class: '7.b', point: '25.6.', title: 'J-07 · Izvērtēt plāna īstenošanu' },
  { learner: 'J-17', class: '7.b', point: '25.6.', title: 'J-17 · Izvērtēt plāna īstenošanu' },
  { learner: 'J-07', class: '7.b', point: '27.2.', title: 'J-07 · Sagatavot rakstisku atzinumu' },
  { point: '24.1.', title: 'Apkopot informāciju par izglītojamajiem' },
];

it.each([
  ['J-17', [1]],
  ['J-07', [0, 2]],
  ['J-07 25.6', [0]],
  ['25.6. J-17', [1]],
  ['24.1', [3]],
  ['informāciju', [3]],
  ['informācijas apkopošana', [3]],
  ['J-07 atzinums', [2]],
  ['7.b', [0, 1, 2]],
  ['J-07 līdz 1.12.', [0, 2]],
  ['99.9', []],
  ['J-01', []],
  ['', []],
])('"%s" means %j', (text, meant) => {
  expect(findDuties(school, text, duties).map((one) => duties.indexOf(one))).toEqual(meant);
});
