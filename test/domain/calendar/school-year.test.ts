import { describe, expect, it, test } from 'vitest';
import {
  currentSchoolYear,
  endOfSemester,
  type SchoolYear,
  semesterOf,
} from '../../../src/domain/calendar/school-year.ts';
import { EXAMPLE_YEAR } from './example-school-year.ts';

const NEXT_YEAR: SchoolYear = {
  id: '2027/2028',
  semesters: [
    { start: { date: '2027-09-01', confirmed: false }, end: { date: '2027-12-17', confirmed: false } },
    { start: { date: '2028-01-03', confirmed: false }, end: { date: '2028-05-31', confirmed: false } },
  ],
  holidays: [],
};
const YEARS = [NEXT_YEAR, EXAMPLE_YEAR];

describe('the school year', () => {
  test.each([
    ['2026-08-20', '2026/2027'],
    ['2026-09-01', '2026/2027'],
    ['2027-05-28', '2026/2027'],
    ['2027-05-29', '2027/2028'],
    ['2028-02-29', '2027/2028'],
  ])('on %s is %s', (date, id) => {
    expect(currentSchoolYear(YEARS, date)?.id).toBe(id);
  });

  it('is not invented when it was not entered', () => {
    expect(currentSchoolYear(YEARS, '2028-06-01')).toBeNull();
    expect(currentSchoolYear([], '2026-11-23')).toBeNull();
  });
});

describe('the semester', () => {
  test.each([
    ['2026-08-20', 1],
    ['2026-12-18', 1],
    ['2026-12-19', 2],
    ['2027-05-28', 2],
  ])('on %s is semester %i', (date, number) => {
    expect(semesterOf(EXAMPLE_YEAR, date)?.number).toBe(number);
  });

  it('ends on a date that says whether it is confirmed', () => {
    expect(endOfSemester(EXAMPLE_YEAR, '2026-11-23')).toEqual({ date: '2026-12-18', confirmed: false });
    expect(endOfSemester(EXAMPLE_YEAR, '2027-02-01')).toEqual({ date: '2027-05-28', confirmed: true });
    expect(endOfSemester(EXAMPLE_YEAR, '2027-06-01')).toBeNull();
  });
});
