import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { freeDaysOf } from '../../../src/domain/calendar/free-days.ts';
import { addDays, daysBetween } from '../../../src/domain/calendar/local-date.ts';
import { addWorkingDays, isWorkingDay, workingDayOnOrBefore } from '../../../src/domain/calendar/working-days.ts';
import { EXAMPLE_YEAR } from './example-school-year.ts';

const holidays = freeDaysOf({ schoolYears: [EXAMPLE_YEAR], publicHolidays: [] });

test.each([
  ['2026-11-17', true],
  ['2026-11-18', false],
  ['2026-11-21', false],
  ['2026-11-22', false],
  ['2026-12-28', false],
  ['2027-01-04', true],
])('%s: the school works is %s', (date, works) => {
  expect(isWorkingDay(date, holidays)).toBe(works);
});

test.each([
  ['2026-11-17', 1, '2026-11-19'],
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-21', 1, '2026-11-23'],
  ['2026-12-18', 1, '2027-01-04'],
  ['2026-11-23', -3, '2026-11-17'],
  ['2026-11-22', 0, '2026-11-22'],
  ['2026-10-23', 1, '2026-10-26'],
  ['2027-03-26', 1, '2027-03-29'],
])('from %s, %i working days on is %s', (from, days, date) => {
  expect(addWorkingDays({ from, days, holidays })).toBe(date);
});

it('a due date on a free day is reminded of on the working day before', () => {
  expect(workingDayOnOrBefore('2027-01-01', holidays)).toBe('2026-12-18');
  expect(workingDayOnOrBefore('2026-11-18', holidays)).toBe('2026-11-17');
  expect(workingDayOnOrBefore('2026-11-19', holidays)).toBe('2026-11-19');
});

it('there are exactly so many working days in between', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 1, max: 40 }), (start, days) => {
      const from = addDays('2026-09-01', start);
      const to = addWorkingDays({ from, days, holidays });
      const between = Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1));
      expect(between.filter((day) => isWorkingDay(day, holidays))).toHaveLength(days);
      expect(isWorkingDay(to, holidays)).toBe(true);
    }),
  );
});

it('half a working day is a fault', () => {
  expect(() => addWorkingDays({ from: '2026-11-23', days: 1.5, holidays })).toThrow(RangeError);
});
