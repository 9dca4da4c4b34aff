/** Working days over Latvia's public holidays of 2025-2030, whatever the day and whatever the clocks do. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicHolidays } from '../../../src/adapters/organisation/public-holidays.ts';
import { freeDaysOf } from '../../../src/domain/calendar/free-days.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  eachDay,
  isLocalDate,
  today,
  weekdayOf,
} from '../../../src/domain/calendar/local-date.ts';
import { addWorkingDays, isWorkingDay, workingDayOnOrBefore } from '../../../src/domain/calendar/working-days.ts';

const years = [2025, 2026, 2027, 2028, 2029, 2030];
const holidays = freeDaysOf({ schoolYears: [], publicHolidays: publicHolidays('LV', years) });
const first = '2025-01-01';
const last = '2030-12-31';
/** Any day of these years, the odd ones often. */
const someDay = fc.oneof(
  fc.integer({ min: 40, max: daysBetween(first, last) - 80 }).map((days) => addDays(first, days)),
  fc.constantFrom(
    ...['2026-10-24', '2026-10-25', '2026-10-26', '2027-03-27', '2027-03-28', '2027-03-29'],
    ...['2028-02-28', '2028-02-29', '2028-03-01', '2025-05-05', '2028-11-20', '2029-11-19', '2030-05-06'],
    ...['2026-12-31', '2027-01-01', '2026-12-23'],
  ),
);
const someCount = fc.integer({ min: -30, max: 30 });

describe('over Latvia’s holidays of 2025-2030', () => {
  test('so many working days on is a working day, with exactly so many in between', () => {
    fc.assert(
      fc.property(someDay, someCount, (from, days) => {
        const to = addWorkingDays({ from, days, holidays });
        const [early, late] = from < to ? [addDays(from, 1), to] : [to, addDays(from, -1)];
        const passed = days === 0 ? [] : eachDay(early, late).filter((day) => isWorkingDay(day, holidays));
        expect(passed).toHaveLength(Math.abs(days));
        expect(days === 0 ? to === from : isWorkingDay(to, holidays)).toBe(true);
      }),
    );
  });

  test('counting in two steps is counting in one', () => {
    const steps = fc.integer({ min: 0, max: 15 });
    fc.assert(
      fc.property(someDay, steps, steps, (from, one, two) => {
        const middle = addWorkingDays({ from, days: one, holidays });
        expect(addWorkingDays({ from: middle, days: two, holidays })).toBe(
          addWorkingDays({ from, days: one + two, holidays }),
        );
      }),
    );
  });

  test('from a working day, there and back again is that day', () => {
    fc.assert(
      fc.property(someDay, someCount, (day, days) => {
        const from = workingDayOnOrBefore(day, holidays);
        const to = addWorkingDays({ from, days, holidays });
        expect(addWorkingDays({ from: to, days: -days, holidays })).toBe(from);
      }),
    );
  });

  test('what is due on a free day is reminded of on the last working day before it', () => {
    fc.assert(
      fc.property(someDay, (due) => {
        const day = workingDayOnOrBefore(due, holidays);
        expect(day <= due && isWorkingDay(day, holidays)).toBe(true);
        expect(eachDay(addDays(day, 1), due).some((other) => isWorkingDay(other, holidays))).toBe(false);
      }),
    );
  });

  test('no public holiday and no weekend is a working day, and every other day is', () => {
    for (const day of eachDay(first, last))
      expect(isWorkingDay(day, holidays)).toBe(weekdayOf(day) <= 5 && !holidays.has(day));
  });

  test.each([
    ['2026-11-17', 1, '2026-11-19'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2027-03-25', 1, '2027-03-30'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-30', 1, '2027-01-04'],
    ['2025-05-02', 1, '2025-05-06'],
    ['2028-11-17', 1, '2028-11-21'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2026-06-22', 1, '2026-06-25'],
  ])('from %s, %i working day on is %s', (from, days, date) => {
    expect(addWorkingDays({ from, days, holidays })).toBe(date);
  });
});

describe('when the clocks change', () => {
  test.each([
    // Summer time ends on 25 October 2026 at 04:00, begins on 28 March 2027 at 03:00.
    ['2026-10-24T20:59:59Z', '2026-10-24'],
    ['2026-10-24T21:00:00Z', '2026-10-25'],
    ['2026-10-25T00:59:59Z', '2026-10-25'],
    ['2026-10-25T01:00:00Z', '2026-10-25'],
    ['2026-10-25T21:59:59Z', '2026-10-25'],
    ['2026-10-25T22:00:00Z', '2026-10-26'],
    ['2027-03-27T21:59:59Z', '2027-03-27'],
    ['2027-03-27T22:00:00Z', '2027-03-28'],
    ['2027-03-28T01:00:00Z', '2027-03-28'],
    ['2027-03-28T20:59:59Z', '2027-03-28'],
    ['2027-03-28T21:00:00Z', '2027-03-29'],
  ])('%s is %s in Riga', (moment, day) => {
    expect(today(new Date(moment), 'Europe/Riga')).toBe(day);
  });

  test('a day is a day long in every count', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -400, max: 400 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  test('the day in Riga never goes back as time goes on', () => {
    const moment = fc.date({
      min: new Date('2025-01-01T00:00:00Z'),
      max: new Date('2030-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 90_000_000 }), (now, later) => {
        const [one, two] = [now, new Date(now.getTime() + later)].map((at) => today(at, 'Europe/Riga'));
        expect(one !== undefined && two !== undefined && one <= two && daysBetween(one, two) <= 2).toBe(true);
      }),
    );
  });
});

describe('29 February 2028', () => {
  test('is a day, and one year earlier there is none', () => {
    expect([isLocalDate('2028-02-29'), isLocalDate('2027-02-29')]).toEqual([true, false]);
  });
  test('lies between the 28th and 1 March, and a month after 29 January', () => {
    expect([addDays('2028-02-28', 1), addDays('2028-02-29', 1)]).toEqual(['2028-02-29', '2028-03-01']);
    expect([addMonths('2028-01-29', 1), addMonths('2028-01-31', 1)]).toEqual(['2028-02-29', '2028-02-29']);
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  });
});
