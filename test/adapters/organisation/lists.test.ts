/** Lists of choices in an organisation file: entries added, renamed and retired; each fault with its line. */
import { expect, test } from 'vitest';
import { describeFileFault } from '../../../src/adapters/organisation/file-fault.ts';
import { listFaults } from '../../../src/adapters/organisation/list-faults.ts';
import { readOrganisation } from '../../../src/adapters/organisation/read-organisation.ts';
import type { PlanType } from '../../../src/domain/plan/plan-type.ts';
import { smallType } from '../../domain/plan/small-type.ts';

const school = `id: jaunkalne
name: Jaunkalnes pamatskola
language: lv
people:
  - { id: ilga, name: Ilga Straume, roles: [director] }
classes:
  - { id: 7.a, teacher: ilga }
subjects:
  - { id: matematika, lv: matemātika, en: mathematics }
teaching: []
learners: []
calendar:
  school-years:
    - id: 2026/2027
      semesters:
        - { start: { date: 2026-09-01, confirmed: false }, end: { date: 2026-12-18, confirmed: false } }
        - { start: { date: 2027-01-04, confirmed: false }, end: { date: 2027-05-31, confirmed: false } }
      holidays: []
lists:
  risks:
`;
const read = (...entries: readonly string[]) =>
  readOrganisation(`${school}${entries.map((entry) => `    - ${entry}\n`).join('')}`, 'school.yaml');

function faults(...entries: readonly string[]): readonly string[] {
  const found = read(...entries);
  return found.kind === 'faults' ? found.faults.map(describeFileFault) : [];
}

test('an entry of the school’s own', () => {
  const found = read(
    '{ id: ferry, lv: Prāmis, en: Ferry, of: transport, text: { lv: Prāmis pāri upei, en: A ferry over the river } }',
  );
  expect(found.kind === 'ok' && found.organisation.lists).toEqual({
    risks: [
      {
        id: 'ferry',
        label: { lv: 'Prāmis', en: 'Ferry' },
        of: 'transport',
        text: { lv: 'Prāmis pāri upei', en: 'A ferry over the river' },
      },
    ],
  });
});

test.each<readonly [string, readonly string[], RegExp]>([
  [
    'half a name',
    ['{ id: ferry, lv: Prāmis }'],
    /^school.yaml:21 lists > risks > 1: has no en\. Give the name in both/,
  ],
  [
    'half a wording',
    ['{ id: ferry, lv: Prāmis, en: Ferry, text: { lv: Prāmis } }'],
    /lists > risks > 1 > text > en: is missing/,
  ],
  ['a new one without a name', ['{ id: ferry, retired: true }'], /lists > risks > 1: is new and has no name/],
  [
    'a name that fits no choice',
    [`{ id: ferry, lv: ${'Prāmis '.repeat(12)}, en: Ferry }`],
    /longer than 75 characters\. Give a name of at most 75/,
  ],
  [
    'one that stands twice',
    ['{ id: a, lv: A, en: A }', '{ id: a, lv: B, en: B }'],
    /:22 lists > risks > 2 > id: stands in this list already/,
  ],
  ['a wrong word', ['{ id: a, lv: A, en: A, retired: yes }'], /lists > risks > 1 > retired/],
])('%s is told', (_, entries, fault) => {
  expect(faults(...entries)).toEqual([expect.stringMatching(fault)]);
});

test('an entry that ships with a plan type may be retired without a name, not merely named', () => {
  const label = { lv: 'Autobuss', en: 'Bus' };
  const type: PlanType = { ...smallType, lists: { risks: [{ id: 'bus', label, origin: 'seed' }] } };
  const of = (...risks: readonly object[]) => listFaults({ lists: { risks } }, [type]).map(({ problem }) => problem);
  expect(of({ id: 'bus', retired: true })).toEqual([]);
  expect(of({ id: 'bus', lv: 'Satiksme', en: 'Transport' })).toEqual([]);
  expect(of({ id: 'bus' })).toEqual(['changes nothing']);
  expect(of({ id: 'train', retired: true })).toEqual(['is new and has no name']);
});
