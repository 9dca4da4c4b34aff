/** The code of an education programme is checked for its form. */
import { describe, expect, it } from 'vitest';
import { programmeCode } from '../../../src/domain/plan/programme-code.ts';

describe('the code of an education programme', () => {
  it.each([
    ['21015611', '21015611'],
    [' 2101 5611 ', '21015611'],
  ])('is eight digits, spaces or none: "%s"', (typed, code) => {
    expect(programmeCode(typed)).toBe(code);
  });

  it.each(['', '2101561', '210156111', '2101561a', '21015611.', '２１０１５６１１'])('is not "%s"', (typed) => {
    expect(programmeCode(typed)).toBeNull();
  });
});
