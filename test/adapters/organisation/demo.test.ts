import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOrganisation } from '../../../src/adapters/organisation/read-organisation.ts';
import { freeDaysOf } from '../../../src/domain/calendar/free-days.ts';
import { type Organisation, roleKinds } from '../../../src/domain/people/organisation.ts';
import { rolesOf } from '../../../src/domain/people/roles-of.ts';
import { holdersOf } from '../../../src/domain/plan/holders.ts';

function demo(): Organisation {
  const read = readOrganisation(readFileSync('demo/organisation.yaml', 'utf8'), 'demo/organisation.yaml');
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return read.organisation;
}

test('in the demo school every role is held, but for the special educator, a municipality’s coordinator and that of methodical support', () => {
  const school = demo();
  const held = new Set(school.members.flatMap((member) => rolesOf(school, member.id)));
  expect(roleKinds.filter((role) => !held.has(role))).toEqual(['special-educator', 'methodical-lead', 'coordinator']);
});

test('in the demo school the support team’s head is asked in place of the special educator', () => {
  const asked = holdersOf(demo(), { kind: 'role', role: 'special-educator' }, { class: '7.b', startedBy: 'anna' });
  expect(asked.members.map((member) => member.id)).toEqual(['baiba']);
  expect(asked.vacant).toBe(true);
});

test('everybody in the demo school has a role', () => {
  const school = demo();
  expect(school.members.filter((member) => rolesOf(school, member.id).length === 0)).toEqual([]);
});

test('each class of the demo school is taught eight or nine subjects, each once', () => {
  const { classes, teaching } = demo();
  for (const each of classes) {
    const subjects = teaching.filter((one) => one.class === each.id).map((one) => one.subject);
    expect(subjects.length).toBeGreaterThanOrEqual(8);
    expect(subjects.length).toBeLessThanOrEqual(9);
    expect(new Set(subjects).size).toBe(subjects.length);
  }
});

test('the demo school has the learners J-01 to J-10, of whom J-07 is in 7.b', () => {
  const { learners } = demo();
  expect(learners.map((learner) => learner.code)).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `J-0${number}`),
    'J-10',
  ]);
  expect(learners.find((learner) => learner.code === 'J-07')?.class).toBe('7.b');
});

test('all dates of the demo school’s years are confirmed', () => {
  const dates = demo().schoolYears.flatMap(({ semesters, holidays, otherEnds = [] }) => [
    ...[...semesters, ...holidays].flatMap(({ start, end }) => [start, end]),
    ...otherEnds.map(({ end }) => end),
  ]);
  expect(dates.filter(({ confirmed }) => !confirmed)).toEqual([]);
});

test('in the demo school spring 2027 is free from 8 to 12 March, and grade 9 learns until 11 June', () => {
  const [, present] = demo().schoolYears;
  expect(present?.holidays[2]).toMatchObject({ start: { date: '2027-03-08' }, end: { date: '2027-03-12' } });
  expect(present?.otherEnds).toMatchObject([{ grades: [9], end: { date: '2027-06-11' } }]);
});

test('in the demo school 1.a has its teacher and no learner with a plan', () => {
  const { classes, learners } = demo();
  expect(classes.find((each) => each.id === '1.a')?.teacher).toBe('zane');
  expect(learners.filter((learner) => learner.class === '1.a')).toEqual([]);
});

test('in the demo school the support team hears on Mondays at 08:30 how things stand', () => {
  expect(demo().digest).toEqual({
    ...{ weekday: 1, hour: '08:30', channels: ['atbalsta-komanda'] },
    ...{ escalations: true, names: true },
  });
});

test('in the demo school public holidays are free, though its calendar does not list them', () => {
  const school = demo();
  const free = freeDaysOf(school);
  for (const day of ['2025-11-18', '2026-04-03', '2026-05-04', '2026-11-18', '2027-03-29', '2027-05-04'])
    expect(free.has(day)).toBe(true);
  expect([...freeDaysOf(school, 7)].filter((day) => !free.has(day) && day < '2027-01-01')).toEqual(
    Array.from({ length: 12 }, (_, index) => `2026-06-${String(index + 1).padStart(2, '0')}`),
  );
});
