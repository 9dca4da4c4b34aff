/** An invented school year: the first semester's end is estimated, the second's confirmed. */
import type { SchoolYear } from '../../../src/domain/calendar/school-year.ts';

export const EXAMPLE_YEAR: SchoolYear = {
  id: '2026/2027',
  semesters: [
    { start: { date: '2026-09-01', confirmed: true }, end: { date: '2026-12-18', confirmed: false } },
    { start: { date: '2027-01-04', confirmed: true }, end: { date: '2027-05-28', confirmed: true } },
  ],
  holidays: [
    { start: { date: '2026-11-18', confirmed: true }, end: { date: '2026-11-18', confirmed: true } },
    { start: { date: '2026-12-21', confirmed: false }, end: { date: '2027-01-01', confirmed: false } },
  ],
};
