import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isLocalDate,
  lastOfMonth,
  today,
  weekdayOf,
} from '../../../src/domain/calendar/local-date.ts';

const RIGA = 'Europe/Riga';

test.each([
  ['2026-11-23T21:59:59Z', '2026-11-23'],
  ['2026-11-23T22:00:00Z', '2026-11-24'],
  ['2026-10-24T20:59:59Z', '2026-10-24'],
  ['2026-10-24T21:00:00Z', '2026-10-25'],
  ['2026-10-25T21:59:59Z', '2026-10-25'],
  ['2026-10-25T22:00:00Z', '2026-10-26'],
  ['2027-03-27T22:00:00Z', '2027-03-28'],
  ['2027-03-28T20:59:59Z', '2027-03-28'],
  ['2027-03-28T21:00:00Z', '2027-03-29'],
])('at %s it is %s in Riga', (moment, date) => {
  expect(today(new Date(moment), RIGA)).toBe(date);
});

it('a zone that does not exist is a fault, not a wrong day', () => {
  expect(() => today(new Date(0), 'Europe/Nowhere')).toThrow(RangeError);
});

test.each(['2026-02-30', '2026-13-01', '2026-1-1', '20261123', '2026-11-23T00:00', ''])('"%s" is no day', (text) => {
  expect(isLocalDate(text)).toBe(false);
});

it('29 February is a day in 2028 and not in 2027', () => {
  expect(isLocalDate('2028-02-29')).toBe(true);
  expect(isLocalDate('2027-02-29')).toBe(false);
});

it('a day exists where the calendar has it, and the last of each month is its last, in every year that can be written', () => {
  const two = (number: number): string => String(number).padStart(2, '0');
  const written = ['0001', '1900', '2000', '2026', '2028', '9999'].flatMap((year) =>
    Array.from({ length: 15 * 34 }, (_, n) => `${year}-${two(Math.floor(n / 34))}-${two(n % 34)}`),
  );
  const inCalendar = (text: string) => DateTime.fromISO(text, { zone: 'utc' });
  expect(written.filter((text) => isLocalDate(text) !== inCalendar(text).isValid)).toEqual([]);
  const days = written.filter(isLocalDate);
  expect(days.filter((day) => lastOfMonth(day) !== inCalendar(day).endOf('month').toISODate())).toEqual([]);
});

it('every hour around both clock changes belongs to the right day, and each day follows the one before', () => {
  for (const start of ['2026-10-20T00:00:00Z', '2027-03-23T00:00:00Z', '2028-02-25T00:00:00Z']) {
    const days = Array.from({ length: 24 * 10 }, (_, hour) =>
      today(new Date(Date.parse(start) + hour * 3_600_000), RIGA),
    );
    const distinct = [...new Set(days)];
    distinct.forEach((day, index) => {
      expect(day).toBe(addDays(distinct[0]!, index));
    });
  }
});

it('adding days and counting them agree', () => {
  fc.assert(
    fc.property(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -1000, max: 1000 }), (from, days) => {
      const date = addDays('2026-11-23', from);
      const later = addDays(date, days);
      expect(daysBetween(date, later)).toBe(days);
      expect(later > date).toBe(days > 0);
      expect((weekdayOf(later) - weekdayOf(date) - days) % 7 === 0).toBe(true);
    }),
  );
});

it('a month later is never in the month after next', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(lastOfMonth('2028-02-01')).toBe('2028-02-29');
});

it('what is no day cannot be counted with', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
});
