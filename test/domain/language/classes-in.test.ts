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
