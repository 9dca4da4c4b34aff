/** The month that a message means. */
import { expect, test } from 'vitest';
import { monthIn } from '../../../src/domain/language/said-month.ts';

test.each([
  ['mēneša dokumenti novembris', '2026-11-23', '2026-11'],
  ['oktobrī', '2026-11-23', '2026-10'],
  ['papers of the month November', '2027-01-12', '2026-11'],
  ['decembris', '2026-11-23', '2025-12'],
])('„%s” said on %s is %s', (text, today, month) => {
  expect(monthIn(text, today)).toBe(month);
});

test('where none is named it is the month that runs, in its first ten days the one before', () => {
  expect(monthIn('', '2026-11-11')).toBe('2026-11');
  expect(monthIn('', '2026-11-10')).toBe('2026-10');
  expect(monthIn('', '2027-01-05')).toBe('2026-12');
});
