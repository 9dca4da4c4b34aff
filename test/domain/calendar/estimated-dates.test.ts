import { expect, test } from 'vitest';
import { estimatedDates } from '../../../src/domain/calendar/estimated-dates.ts';
import type { SchoolYear } from '../../../src/domain/calendar/school-year.ts';
import { EXAMPLE_YEAR } from './example-school-year.ts';

const sure = (date: string) => ({ date, confirmed: true });
const estimated = (date: string) => ({ date, confirmed: false });
const year: SchoolYear = {
  id: '2027/2028',
  semesters: [
    { start: estimated('2027-09-01'), end: sure('2027-12-17') },
    { start: estimated('2028-01-03'), end: estimated('2028-05-31') },
  ],
  otherEnds: [
    { grades: [9], end: estimated('2028-06-09') },
    { grades: [12], end: sure('2028-06-16') },
  ],
  holidays: [
    { start: sure('2028-06-01'), end: estimated('2028-08-31'), grades: [1, 2] },
    { start: sure('2027-10-18'), end: sure('2027-10-22') },
  ],
};

test('the dates that are estimated are told in the order of the days, with what each of them is', () => {
  expect(estimatedDates({ schoolYears: [EXAMPLE_YEAR, year] }, '2027/2028')).toEqual([
    { kind: 'semester-start', semester: 1, date: '2027-09-01' },
    { kind: 'semester-start', semester: 2, date: '2028-01-03' },
    { kind: 'semester-end', semester: 2, date: '2028-05-31' },
    { kind: 'holiday', date: '2028-06-01', until: '2028-08-31', grades: [1, 2] },
    { kind: 'semester-end', semester: 2, date: '2028-06-09', grades: [9] },
  ]);
});

test('a year that is confirmed, or was not entered, has none', () => {
  const confirmed: SchoolYear = {
    id: '2025/2026',
    semesters: [
      { start: sure('2025-09-01'), end: sure('2025-12-19') },
      { start: sure('2026-01-05'), end: sure('2026-05-29') },
    ],
    holidays: [{ start: sure('2025-10-20'), end: sure('2025-10-24') }],
  };
  expect(estimatedDates({ schoolYears: [confirmed] }, '2025/2026')).toEqual([]);
  expect(estimatedDates({ schoolYears: [confirmed] }, '2026/2027')).toEqual([]);
});
