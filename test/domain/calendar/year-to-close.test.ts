/** The year that can be closed is the one that has begun last. */
import { expect, test } from 'vitest';
import { yearToClose } from '../../../src/domain/calendar/year-to-close.ts';
import { demoSchool } from '../../world/schools.ts';

const { schoolYears } = demoSchool();

test.each([
  ['2025-08-31', null],
  ['2025-12-01', { year: '2025/2026', next: '2026/2027', isOver: false }],
  ['2026-05-29', { year: '2025/2026', next: '2026/2027', isOver: true }],
  ['2026-08-31', { year: '2025/2026', next: '2026/2027', isOver: true }],
  ['2026-09-01', { year: '2026/2027', next: null, isOver: false }],
  ['2027-07-01', { year: '2026/2027', next: null, isOver: true }],
])('on %s', (today, expected) => {
  const found = yearToClose(schoolYears, today);
  expect(found && { year: found.year.id, next: found.next?.id ?? null, isOver: found.isOver }).toEqual(expected);
});

test('one that is named is that one, once it has begun', () => {
  expect(yearToClose(schoolYears, '2026-09-02', '2025/2026')).toMatchObject({
    year: { id: '2025/2026' },
    isOver: true,
  });
  expect(yearToClose(schoolYears, '2026-08-02', '2026/2027')).toBeNull();
  expect(yearToClose(schoolYears, '2026-09-02', '2031/2032')).toBeNull();
});
