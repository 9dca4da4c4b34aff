import { expect, test } from 'vitest';
import { readOrganisation } from '../../../src/adapters/organisation/read-organisation.ts';

const preschool = `id: saulite
kind: preschool
name: Pirmsskola Saulīte
language: lv
people:
  - { id: iveta, name: Iveta Krauze, roles: [director] }
  - { id: lasma, name: Lāsma Pļava, roles: [deputy-head] }
  - { id: dace, name: Dace Irbe }
groups:
  - { id: bites, kind: grupa, name: Bitītes, leader: dace, members: [lasma], goal: Mācīties laukā }
institutions:
  - { id: socialais-dienests, kind: sociālais dienests, name: Novada sociālais dienests, usual-days: 10 }
assignments:
  - { role: mentor, person: lasma, about: { person: dace }, from: 2026-09-01, to: 2027-05-31 }
  - { role: preparer, person: iveta, from: 2026-09-01 }
  - { role: consultant, person: iveta, about: { group: bites }, from: 2026-09-01 }
calendar:
  school-years:
    - id: 2026/2027
      semesters:
        - { start: { date: 2026-09-01, confirmed: false }, end: { date: 2026-12-18, confirmed: false } }
        - { start: { date: 2027-01-04, confirmed: false }, end: { date: 2027-05-31, confirmed: false } }
      holidays: []
`;

function told(text: string): readonly string[] {
  const read = readOrganisation(text, 'file.yaml');
  return read.kind === 'faults' ? read.faults.map(({ line, path, problem }) => `${line} ${path}: ${problem}`) : [];
}

test('a preschool has groups in place of classes, and what is given to people for a while', () => {
  expect(readOrganisation(preschool, 'file.yaml')).toMatchObject({
    kind: 'ok',
    organisation: {
      kind: 'preschool',
      classes: [],
      learners: [],
      groups: [
        { id: 'bites', kind: 'grupa', name: 'Bitītes', leader: 'dace', members: ['lasma'], goal: 'Mācīties laukā' },
      ],
      institutions: [{ id: 'socialais-dienests', usualDays: 10 }],
      assignments: [
        {
          role: 'mentor',
          member: 'lasma',
          of: { kind: 'member', member: 'dace' },
          from: '2026-09-01',
          to: '2027-05-31',
        },
        { role: 'preparer', member: 'iveta', of: { kind: 'organisation' }, from: '2026-09-01' },
        { role: 'consultant', member: 'iveta', of: { kind: 'group', group: 'bites' }, from: '2026-09-01' },
      ],
    },
  });
});

test('a school must name its classes and subjects', () => {
  expect(told(preschool.replace('kind: preschool\n', ''))).toEqual([
    '1 classes: is missing',
    '1 subjects: is missing',
    '1 teaching: is missing',
    '1 learners: is missing',
  ]);
});

test.each([
  ['a kind that is none', 'preschool', 'nursery', '2 kind: “nursery” is not a kind of organisation'],
  [
    'a leader whom nobody knows',
    'leader: dace',
    'leader: diana',
    '10 groups > 1 > leader: no person has the id “diana”',
  ],
  ['a member whom nobody knows', '[lasma]', '[laila]', '10 groups > 1 > members > 1: no person has the id “laila”'],
  [
    'an assignment to nobody',
    'person: lasma,',
    'person: laila,',
    '14 assignments > 1 > person: no person has the id “laila”',
  ],
  [
    'about nobody',
    'person: dace }',
    'person: diana }',
    '14 assignments > 1 > about > person: no person has the id “diana”',
  ],
  [
    'about no learner',
    'person: dace }',
    'learner: J-07 }',
    '14 assignments > 1 > about > learner: no learner has the code “J-07”',
  ],
  [
    'about two',
    'group: bites }',
    'group: bites, person: dace }',
    '16 assignments > 3 > about > group: stands beside person, of which only one is possible',
  ],
  [
    'an end before its beginning',
    '2027-05-31 }\n  - { role: p',
    '2026-05-31 }\n  - { role: p',
    '14 assignments > 1 > to: is before its first day',
  ],
  [
    'a role that is none',
    'role: mentor',
    'role: helper',
    '14 assignments > 1 > role: “helper” is not a role that is given for a while',
  ],
  [
    'one id twice',
    'assignments:\n',
    '  - { id: socialais-dienests, kind: policija, name: Policija, usual-days: 5 }\nassignments:\n',
    "13 institutions > 2 > id: “socialais-dienests” is another institution's id already",
  ],
  ['days that are none', 'usual-days: 10', 'usual-days: 0', '12 institutions > 1 > usual-days: is no number of days'],
  [
    'a municipality without a coordinator or head',
    /roles: \[(?:director|deputy-head)\]/g,
    'roles: [deputy-head]',
    '5 people: nobody would be asked where a role is vacant',
  ],
])('%s is told', (_, right, wrong, fault) => {
  const text = right instanceof RegExp ? preschool.replace('preschool', 'municipality') : preschool;
  expect(told(text.replace(right, wrong))).toContain(fault);
});
