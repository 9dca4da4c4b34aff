import { expect, test } from 'vitest';
import { freeDaysOf, gradeOf } from '../../../src/domain/calendar/free-days.ts';
import { type SchoolYear, semesterEndOf } from '../../../src/domain/calendar/school-year.ts';
import { EXAMPLE_YEAR } from './example-school-year.ts';

const sure = (date: string) => ({ date, confirmed: true });
const year: SchoolYear = {
  ...EXAMPLE_YEAR,
  holidays: [
    ...EXAMPLE_YEAR.holidays,
    { start: sure('2027-05-31'), end: sure('2027-06-02'), grades: [1, 7] },
    { start: sure('2027-06-03'), end: sure('2027-06-04') },
  ],
  otherEnds: [
    { grades: [9], end: { date: '2027-06-11', confirmed: false } },
    { grades: [12], end: { date: '2027-06-18', confirmed: false } },
  ],
};
const school = { schoolYears: [year], publicHolidays: ['2027-05-04', '2026-12-24'] };

test('free days are every day of each break, both ends included, and the public holidays, each once', () => {
  const days = freeDaysOf({ schoolYears: [EXAMPLE_YEAR], publicHolidays: ['2027-05-04', '2026-12-24'] });
  expect(days.size).toBe(14);
  for (const day of ['2026-11-18', '2026-12-21', '2027-01-01', '2027-05-04']) expect(days.has(day)).toBe(true);
  expect(days.has('2027-01-02')).toBe(false);
});

test.each([
  [7, ['2027-05-31', '2027-06-01', '2027-06-02', '2027-06-03', '2027-06-04']],
  [9, ['2027-06-03', '2027-06-04']],
  [null, ['2027-06-03', '2027-06-04']],
])('for grade %s the break of grades 1 and 7 counts only where it is theirs', (grade, days) => {
  expect([...freeDaysOf(school, grade)].filter((day) => day > '2027-05-30')).toEqual(days);
});

test('free days are counted once for an organisation and grade, and anew for another organisation', () => {
  expect(freeDaysOf(school, 7)).toBe(freeDaysOf(school, 7));
  expect(freeDaysOf(school)).not.toBe(freeDaysOf(school, 7));
  expect(freeDaysOf({ ...school, publicHolidays: [] }, 7).has('2027-05-04')).toBe(false);
});

test.each([
  ['7.b', 7],
  ['12', 12],
  ['10a', 10],
  ['1.a', 1],
  ['sagatavošanas', null],
  ['123', null],
])('the grade of class %s is %s', (id, grade) => {
  expect(gradeOf(id)).toBe(grade);
});

test.each([
  [1, 9, '2026-12-18', false],
  [2, 9, '2027-06-11', false],
  [2, 12, '2027-06-18', false],
  [2, 7, '2027-05-28', true],
  [2, null, '2027-05-28', true],
] as const)('semester %i of grade %s ends on %s, confirmed: %s', (semester, grade, date, confirmed) => {
  expect(semesterEndOf(year, semester, grade)).toEqual({ date, confirmed });
});
