/** A duty can be about anybody: it is named by its subject, and ended by what is about the same. */
import { expect, it, test } from 'vitest';
import { keyOf } from '../../../src/domain/duties/duty-of.ts';
import { fulfilledOn } from '../../../src/domain/duties/fulfilment.ts';
import { usualPeople } from '../../../src/domain/meetings/plan-meeting.ts';
import type { PlanSubject } from '../../../src/domain/people/subject.ts';
import { endsBefore, type PlanPeriod, reaches } from '../../../src/domain/plan/period.ts';
import { learner, schoolClass } from '../../subjects.ts';
import { dutySchool, facts } from './school-with-rules.ts';
import { document, heldMeeting } from './some-meeting.ts';

const school = dutySchool();

const anna: PlanSubject = { kind: 'member', member: 'anna' };
const andris: PlanSubject = { kind: 'member', member: 'andris' };
const all: PlanSubject = { kind: 'organisation' };

test.each<[PlanSubject | undefined, string]>([
  [learner('J-07'), 'x/learner/J-07/once'],
  [schoolClass('7.b'), 'x/class/7.b/once'],
  [anna, 'x/member/anna/once'],
  [{ kind: 'group', group: 'g-2' }, 'x/group/g-2/once'],
  [all, 'x/organisation/all/once'],
  [undefined, 'x/once'],
])('the key of a duty about %j is %s', (whom, key) => {
  expect(keyOf('x', whom === undefined ? {} : { whom }, 'once')).toBe(key);
});

const renewal = (whom: PlanSubject) => ({
  key: 'x',
  subject: { kind: 'renewal', whom, schoolYear: '2026/2027', plans: [] } as const,
  startsOn: '2026-09-01',
  due: '2026-09-30',
});

it('what is about another member ends no duty about this one', () => {
  const { plan: _, ...talk } = heldMeeting({ about: anna });
  const { plan: __, ...opinion } = document({ about: anna });
  const known = facts(school, '2026-11-30', { meetings: [talk], documents: [opinion] });
  const ends = (whom: PlanSubject) => [
    fulfilledOn({ kind: 'meeting-held', meeting: 'individual-talk' }, renewal(whom), known),
    fulfilledOn({ kind: 'document', document: 'opinion' }, renewal(whom), known),
  ];
  expect(ends(anna)).toEqual(['2026-11-05', '2026-11-12']);
  expect(ends(andris)).toEqual([null, null]);
  expect(ends(all)).toEqual([null, null]);
});

it('to a talk about a member come that member and no guests', () => {
  expect(usualPeople(school, { kind: 'individual-talk', organiser: 'baiba', about: anna })).toEqual({
    people: ['baiba', 'anna'],
    guests: [],
  });
});

test.each<[PlanPeriod, boolean, boolean]>([
  [{ kind: 'school-year', year: '2025/2026' }, true, false],
  [{ kind: 'school-year', year: '2026/2027' }, false, true],
  [{ kind: 'semester', year: '2026/2027', semester: 1 }, false, true],
  [{ kind: 'years', from: 2022, to: 2025 }, true, false],
  [{ kind: 'years', from: 2024, to: 2026 }, false, true],
  [{ kind: 'years', from: 2028, to: 2030 }, false, false],
  [{ kind: 'open' }, false, true],
])('%j: over before 2026/2027 %s, reaches it %s', (period, before, reached) => {
  expect([endsBefore(period, '2026/2027'), reaches(period, '2026/2027')]).toEqual([before, reached]);
});
