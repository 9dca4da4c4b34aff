import { expect, test } from 'vitest';
import { assignedTo } from '../../../src/domain/people/assignment.ts';
import { chainOf } from '../../../src/domain/people/roles.ts';
import type { PlanSubject } from '../../../src/domain/people/subject.ts';
import { school } from './school.ts';

const sciences: PlanSubject = { kind: 'group', group: 'dabaszinatnes' };
const learner: PlanSubject = { kind: 'learner', learner: 'J-07', class: '7.b' };
const organisation = {
  ...school,
  groups: [{ id: 'dabaszinatnes', kind: 'mācību joma', name: 'Dabaszinātnes', leader: 'andris', members: ['guntis'] }],
  assignments: [
    { role: 'consultant', member: 'evija', of: learner, from: '2026-10-01' },
    { role: 'leader', member: 'guntis', of: sciences, from: '2026-10-01', to: '2026-10-31' },
  ],
} as const;

test('the leader of a group leads it, and whoever leads it besides for a while', () => {
  expect(assignedTo(organisation, 'leader', sciences, '2026-09-30')).toEqual(['andris']);
  expect(assignedTo(organisation, 'leader', sciences, '2026-10-15')).toEqual(['andris', 'guntis']);
});
test('a learner in another class is the same learner', () => {
  const moved: PlanSubject = { ...learner, class: '8.b' };
  expect(assignedTo(organisation, 'consultant', moved, '2027-09-01')).toEqual(['evija']);
  expect(assignedTo(organisation, 'mentor', learner, '2027-09-01')).toEqual([]);
});
test('without a day only what nobody has ended counts', () => {
  expect(assignedTo(organisation, 'consultant', learner)).toEqual(['evija']);
  expect(assignedTo(organisation, 'leader', sciences)).toEqual(['andris']);
});
test('each kind of organisation has its own chain of command', () => {
  expect(chainOf({ kind: 'school' })).toEqual(['support-head', 'deputy-head', 'director']);
  expect(chainOf({ kind: 'preschool' })).toEqual(['deputy-head', 'director']);
  expect(chainOf({ kind: 'municipality' })).toEqual(['coordinator', 'director']);
});
