/** The school year 2026/2027 as the tests' school knows it: estimated, so that what the bot says of estimates is tried all year. */
import type { CalendarDate, SchoolYear } from '../../src/domain/calendar/school-year.ts';

const estimate = (date: string): CalendarDate => ({ date, confirmed: false });
const span = (start: string, end: string) => ({ start: estimate(start), end: estimate(end) });

export const estimatedYear: SchoolYear = {
  id: '2026/2027',
  semesters: [span('2026-09-01', '2026-12-18'), span('2027-01-04', '2027-05-31')],
  otherEnds: [{ grades: [9], end: estimate('2027-06-14') }],
  holidays: [
    span('2026-10-19', '2026-10-23'),
    span('2026-12-21', '2027-01-01'),
    span('2027-03-15', '2027-03-19'),
    { ...span('2027-06-01', '2027-06-14'), grades: [1, 2, 3, 4, 5, 6, 7, 8] },
    span('2027-06-15', '2027-08-31'),
  ],
};
