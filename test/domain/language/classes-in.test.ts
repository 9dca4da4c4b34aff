import { expect, test } from 'vitest';
import { classesIn } from '../../../src/domain/language/classes-in.ts';
import { school } from '../people/school.ts';

test.each([
  ['kavē 7.b?', ['7.b']],
  ['7b klasē', ['7.b']],
  ['7. B klase', ['7.b']],
  ['7.a un 7.b', ['7.a', '7.b']],
  ['17.b', []],
  ['7.bet', []],
  ['līdz 7.12.', []],
])('“%s” names the classes %j', (text, ids) => {
  expect(classesIn(school, text).map((each) => each.id)).toEqual(ids);
});

const numbered = { ...school, classes: ['1', '3', '7', '12'].map((id) => ({ id, teacher: null })) };

test.each([
  ['visai skolai no 7. decembra līdz 9. decembrim', []],
  ['statuss J-07', []],
  ['7.12.', []],
  ['līdz plkst. 12', []],
  ['7. klasei no 1. decembra līdz 3. decembrim', ['7']],
  ['kurš kavē 7. klasē?', ['7']],
  ['class 7 from 1 December', ['7']],
  ['1. klase un 12. klase', ['1', '12']],
  ['7', ['7']],
])('in a school whose classes have no letters “%s” names the classes %j', (text, ids) => {
  expect(classesIn(numbered, text).map((each) => each.id)).toEqual(ids);
});
