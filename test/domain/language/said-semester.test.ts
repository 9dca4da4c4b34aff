/** Of the semesters that have begun the one is meant that is named, else the last. */
import { expect, test } from 'vitest';
import { semesterIn } from '../../../src/domain/language/said-semester.ts';
import { demoSchool } from '../../world/schools.ts';

const { schoolYears } = demoSchool();

test.each([
  ['par 1. semestri', '2027-03-01', '2026/2027', 1],
  ['par pirmo semestri', '2027-03-01', '2026/2027', 1],
  ['', '2027-03-01', '2026/2027', 2],
  ['', '2026-12-29', '2026/2027', 1],
  ['par pagājušo semestri', '2027-03-01', '2026/2027', 1],
  ['otrais semestris', '2026-11-23', '2025/2026', 2],
  ['2. semestris 2025./2026.', '2027-03-01', '2025/2026', 2],
  ['1. semestris 2025/2026', '2027-03-01', '2025/2026', 1],
  ['first semester', '2027-03-01', '2026/2027', 1],
  ['last term', '2027-03-01', '2026/2027', 1],
  ['semester 2', '2027-03-01', '2026/2027', 2],
])('"%s" on %s', (text, today, year, number) => {
  expect(semesterIn(text, schoolYears, today)).toEqual({ year, number });
});

test('a semester that the calendar does not know, or that has not begun, is none', () => {
  expect(semesterIn('1. semestris 2031/2032', schoolYears, '2027-03-01')).toBeNull();
  expect(semesterIn('2. semestris 2026/2027', schoolYears, '2026-11-23')).toBeNull();
});
