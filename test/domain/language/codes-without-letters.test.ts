/** A number that may be a code without its letters. */
import { expect, it } from 'vitest';
import { withWholeCode } from '../../../src/domain/language/codes-without-letters.ts';
import { school } from '../people/school.ts';

it.each([
  ['07', 'J-07'],
  ['statuss 7', 'statuss J-07'],
  ['kas kavē 07?', 'kas kavē J-07?'],
  ['7.b', null],
  ['7. b klase', null],
  ['J-07', null],
  ['J - 7', null],
  ['plkst. 7:30', null],
  ['7.12.', null],
  ['99', null],
  ['4 un 7', null],
])('"%s" is "%s"', (text, meant) => {
  expect(withWholeCode(school, text)).toBe(meant);
});
