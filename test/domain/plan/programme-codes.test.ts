/** The code of an education programme is checked for its form; what it means is only a hint. */
import { describe, expect, it } from 'vitest';
import { programmeCode, programmeGroup, programmeGroups } from '../../../src/domain/plan/programme-codes.ts';

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

  it.each(['21015611', '21015621', '11015611', '11015621'])('%s is for learners with learning disorders', (code) => {
    expect(programmeGroup(code)?.id).toBe('learning');
  });

  it('of ordinary basic education names no group', () => {
    expect(programmeGroup('21011111')).toBeNull();
  });

  it('is given as an example that names its own group', () => {
    for (const group of programmeGroups) {
      expect(programmeCode(group.example)).toBe(group.example);
      expect(programmeGroup(group.example)).toEqual(group);
    }
  });
});
