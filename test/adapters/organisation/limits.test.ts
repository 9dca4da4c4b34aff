/** Limits of the log, and grades of a kind of plan, in an organisation file: each fault told. */
import { expect, test } from 'vitest';
import { buildOrganisation } from '../../../src/adapters/organisation/build-organisation.ts';
import { gradeFaults } from '../../../src/adapters/organisation/grade-faults.ts';
import { limitFaults } from '../../../src/adapters/organisation/limit-faults.ts';
import { organisationFile } from '../../../src/adapters/organisation/organisation-file.ts';
import { tutoring } from '../../more-types/tutoring/tutoring.ts';

const file = {
  ...{ id: 'jaunkalne', kind: 'municipality', name: 'Jaunkalnes novads', language: 'lv' },
  people: [{ id: 'ilga', name: 'Ilga Straume', roles: ['director'] }],
  calendar: {
    'school-years': [
      {
        id: '2026/2027',
        holidays: [],
        semesters: [
          { start: { date: '2026-09-01', confirmed: true }, end: { date: '2026-12-18', confirmed: true } },
          { start: { date: '2027-01-04', confirmed: true }, end: { date: '2027-05-31', confirmed: true } },
        ],
      },
    ],
  },
};
const limitsOf = (limits: object) => organisationFile('municipality').safeParse({ ...file, limits });
const faults = (limits: object) => limitFaults({ limits }, [tutoring]).map(({ problem }) => problem);

test('a limit of its own replaces what it names and leaves the rest', () => {
  const read = limitsOf({ 'teacher-per-week': { most: 8, how: 'refuse' }, 'minutes-per-consultation': { how: 'off' } });
  expect(read.data && buildOrganisation(read.data).caps).toEqual({
    'teacher-per-week': { most: 8, how: 'refuse' },
    'minutes-per-consultation': { how: 'off' },
  });
});

test('a number below one and an unknown consequence are faults', () => {
  expect(limitsOf({ 'teacher-per-week': { most: 0 } }).success).toBe(false);
  expect(limitsOf({ 'teacher-per-week': { how: 'maybe' } }).success).toBe(false);
});

test('a limit that no kind of plan has, and a change of nothing, are told', () => {
  expect(faults({ 'teacher-per-week': { most: 8 } })).toEqual([]);
  expect(faults({ 'teacher-per-day': { most: 8 } })).toEqual(['is no limit of any kind of plan']);
  expect(faults({ 'teacher-per-week': {} })).toEqual(['changes nothing']);
});

test('the grades of a kind of plan are those that the organisation names', () => {
  const read = organisationFile('municipality').safeParse({ ...file, 'plan-grades': { iap: [1, 2, 3] } });
  expect(read.data && buildOrganisation(read.data).planGrades).toEqual({ iap: [1, 2, 3] });
});

test('grades that no school has, and those of a kind of plan that is for all, are told', () => {
  expect(organisationFile('municipality').safeParse({ ...file, 'plan-grades': { iap: [0] } }).success).toBe(false);
  expect(gradeFaults({ 'plan-grades': { iap: [1] } })).toEqual([]);
  expect(gradeFaults({ 'plan-grades': { iip: [1] } })).toMatchObject([{ at: ['plan-grades', 'iip'] }]);
});
