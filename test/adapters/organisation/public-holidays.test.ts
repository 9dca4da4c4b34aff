import { describe, expect, test } from 'vitest';
import { isKnownCountry, publicHolidays } from '../../../src/adapters/organisation/public-holidays.ts';

describe('the public holidays of Latvia', () => {
  test('in 2026 are thirteen days', () => {
    expect(publicHolidays('LV', [2026])).toEqual([
      ...['2026-01-01', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-04'],
      ...['2026-06-23', '2026-06-24', '2026-11-18', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-31'],
    ]);
  });

  test.each([
    ['4 May 2025, a Sunday', 2025, '2025-05-05'],
    ['18 November 2028, a Saturday', 2028, '2028-11-20'],
    ['18 November 2029, a Sunday', 2029, '2029-11-19'],
    ['4 May 2030, a Saturday', 2030, '2030-05-06'],
  ])('make the Monday after %s free', (_, year, monday) => {
    expect(publicHolidays('LV', [year])).toContain(monday);
  });

  test.each([
    [2025, '2025-04-18', '2025-04-21'],
    [2026, '2026-04-03', '2026-04-06'],
    [2027, '2027-03-26', '2027-03-29'],
    [2028, '2028-04-14', '2028-04-17'],
  ])('have Easter of %i from %s to %s', (year, friday, monday) => {
    expect(publicHolidays('LV', [year])).toEqual(expect.arrayContaining([friday, monday]));
  });

  test('come in order and once each, whatever years are asked for', () => {
    const days = publicHolidays('LV', [2027, 2026, 2027]);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days).toHaveLength(26);
  });
});

test.each([
  ['LV', true],
  ['EE', true],
  ['lv', false],
  ['ZZ', false],
  ['Latvija', false],
])('the holidays of %s: known is %s', (country, isKnown) => {
  expect(isKnownCountry(country)).toBe(isKnown);
});

test('another country has its own', () => {
  expect(publicHolidays('EE', [2026])).toContain('2026-02-24');
  expect(publicHolidays('EE', [2026])).not.toContain('2026-11-18');
});
