/** What has to be done about no plan. */

import { describe, expect, it } from 'vitest';
import { dutiesOfSchool } from '../../../src/domain/duties/derive-school.ts';
import type { DutyFacts, SchoolFacts } from '../../../src/domain/duties/facts.ts';
import type { Rule } from '../../../src/domain/duties/rule.ts';
import type { IntakeDecision, IntakeEntry } from '../../../src/domain/intake/intake-entry.ts';
import { classOf } from '../../../src/domain/people/subject.ts';
import type { PlanOutline } from '../../../src/domain/plan/plan.ts';
import { learner, schoolClass, schoolYear } from '../../subjects.ts';
import { dutySchool, facts, rule } from './school-with-rules.ts';
import { document, heldMeeting, minutes } from './some-meeting.ts';

const collected = rule({ id: 'collected', fulfilledBy: { kind: 'document', document: 'collected-information' } });
const screening = rule({
  id: 'screening',
  about: { kind: 'class', grades: [1] },
  holder: { kind: 'role', role: 'speech-therapist' },
  start: { kind: 'semester', semester: 1, edge: 'start' },
  within: { unit: 'weeks', count: 2 },
  fulfilledBy: { kind: 'document', document: 'screening' },
});
const renewal = rule({
  id: 'renewal',
  about: { kind: 'renewal', type: 'iip' },
  holder: { kind: 'role', role: 'class-teacher' },
  start: { kind: 'date', month: 9, day: 1 },
  within: { unit: 'days', count: 30 },
  fulfilledBy: { kind: 'plan-status', statuses: ['approved'] },
});

const outline = (change: Partial<PlanOutline> = {}): PlanOutline => ({
  id: 'old',
  type: 'iip',
  about: { kind: 'learner', learner: 'J-07', class: '6.b' },
  period: { kind: 'school-year', year: '2025/2026' },
  status: 'in-implementation',
  ...change,
});

function owed(rules: readonly Rule[], today: string, more: Partial<SchoolFacts> = {}) {
  const organisation = dutySchool(rules);
  return dutiesOfSchool({
    ...facts(organisation, today, more as Partial<DutyFacts>),
    plans: more.plans ?? [],
    intake: more.intake ?? [],
  });
}

describe('the school', () => {
  it('owes the collected information by 5 September, until it is recorded', () => {
    expect(owed([collected], '2026-09-10')).toEqual([
      {
        key: 'collected/2026-2027',
        rule: 'collected',
        about: {},
        holders: ['dzintra'],
        held: 'by-holder',
        startsOn: '2026-08-05',
        due: '2026-09-05',
        estimated: false,
      },
    ]);
    const about = { kind: 'collected-information', date: '2026-08-28' } as const;
    const { plan: _, about: __, ...ofSchool } = document(about);
    expect(owed([collected], '2026-09-10', { documents: [ofSchool] })[0]?.fulfilled).toEqual({ on: '2026-08-28' });
    expect(owed([collected], '2026-09-10', { documents: [document(about)] })[0]?.fulfilled).toBeUndefined();
  });

  it('owes nothing by rules about plans', () => {
    expect(owed([rule({ id: 'x', about: { kind: 'plan', type: 'iip' } })], '2026-09-10')).toEqual([]);
    expect(owed([], '2026-09-10')).toEqual([]);
  });
});

describe('a class', () => {
  it('of grade 1 is screened in the first two weeks, by both speech therapists', () => {
    expect(owed([screening], '2026-09-02')).toEqual([
      expect.objectContaining({
        key: 'screening/class/1.a/2026-2027.1',
        about: { whom: schoolClass('1.a') },
        holders: ['inga', 'annak'],
        startsOn: '2026-09-01',
        due: '2026-09-14',
      }),
    ]);
  });

  it('owes for itself: a report about another class is none about it', () => {
    const of = (inClass: string) => {
      const about = schoolClass(inClass);
      const { plan: _, ...other } = document({ kind: 'screening', date: '2026-09-08', about });
      return owed([screening], '2026-09-10', { documents: [other] })[0]?.fulfilled;
    };
    expect(of('1.a')).toEqual({ on: '2026-09-08' });
    expect(of('3.a')).toBeUndefined();
  });

  it('without a teacher owes through the support-team head, marked as vacant', () => {
    const all = owed([{ ...renewal, about: { kind: 'class' }, fulfilledBy: { kind: 'done' } }], '2026-09-02');
    expect(all.map(({ about, holders, held }) => [classOf(about.whom), holders[0], held])).toEqual([
      ['1.a', 'janis', 'by-holder'],
      ['3.a', 'guntis', 'by-holder'],
      ['7.a', 'baiba', 'vacant'],
      ['7.b', 'anna', 'by-holder'],
      ['9.a', 'guntis', 'by-holder'],
    ]);
  });
});

describe('a group', () => {
  const groups = [
    { id: 'stem', kind: 'mācību joma', name: 'STEM', leader: 'andris', members: ['guntis'] },
    { id: 'art', kind: 'mācību joma', name: 'Māksla', leader: null, members: ['janis'] },
    { id: 'choir', kind: 'pulciņš', name: 'Koris', leader: 'anna', members: [] },
  ];
  const yearly = (kinds?: readonly string[]) =>
    rule({ id: 'plan', about: { kind: 'group', ...(kinds && { groups: kinds }) }, holder: { kind: 'leader' } });
  const of = (one: Rule) =>
    dutiesOfSchool({ ...facts(dutySchool([one], { groups }), '2026-09-02'), plans: [], intake: [] }).map(
      ({ key, holders, held }) => `${key} ${holders.join()} ${held}`,
    );

  it('owes through whoever leads it; without a leader through the support-team head, marked as vacant', () => {
    expect(of(yearly())).toEqual([
      'plan/group/stem/2026-2027 andris by-holder',
      'plan/group/art/2026-2027 baiba vacant',
      'plan/group/choir/2026-2027 anna by-holder',
    ]);
  });

  it('of another kind than the rule names owes nothing', () => {
    expect(of(yearly(['pulciņš']))).toEqual(['plan/group/choir/2026-2027 anna by-holder']);
  });
});

describe('a learner with a plan of the last school year', () => {
  it('is owed a new one in September by the teacher of the class they are in now', () => {
    expect(owed([renewal], '2026-09-02', { plans: [outline()] })).toEqual([
      expect.objectContaining({
        key: 'renewal/learner/J-07/2026-2027',
        about: { whom: learner('J-07') },
        holders: ['anna'],
        due: '2026-09-30',
      }),
    ]);
  });

  it('has it once that one is approved, not when it is begun', () => {
    const withNew = (status: PlanOutline['status']) =>
      owed([renewal], '2026-09-20', {
        plans: [outline(), outline({ id: 'new', period: schoolYear('2026/2027'), status })],
      })[0];
    expect(withNew('draft')?.fulfilled).toBeUndefined();
    expect(withNew('approved')?.fulfilled).toEqual({ on: '2026-09-20' });
    expect(withNew('in-implementation')?.fulfilled).toEqual({ on: '2026-09-20' });
  });

  it.each([
    ['whose plan was closed', outline({ status: 'closed' })],
    ['whose plan was given up', outline({ status: 'inactive' })],
    ['who has left the school', outline({ about: learner('J-99') })],
    ['whose plan is of another kind', outline({ type: 'iap' })],
    ['whose only plan is of this year', outline({ period: schoolYear('2026/2027') })],
  ])('%s, is owed none', (_, plan) => {
    expect(owed([renewal], '2026-09-02', { plans: [plan] })).toEqual([]);
  });
});

describe('the register of those who may need support', () => {
  const decision = rule({
    id: 'decision',
    about: { kind: 'entry' },
    start: { kind: 'entered' },
    within: { unit: 'working-days', count: 5 },
    fulfilledBy: { kind: 'decided' },
  });
  const needed = rule({
    id: 'needed',
    about: { kind: 'needed-plan', type: 'iip' },
    holder: { kind: 'role', role: 'class-teacher' },
    start: { kind: 'decided' },
    within: { unit: 'days', count: 25 },
    fulfilledBy: { kind: 'plan-status', statuses: ['approved'] },
  });
  const entry = (decided?: IntakeDecision, change: Partial<IntakeEntry> = {}): IntakeEntry => ({
    ...{ id: 'e-1', organisation: 'skola', about: learner('J-07', '6.b'), source: 'teacher', by: 'janis' },
    ...{ at: '2026-09-01T08:00:00.000Z', revision: 1 },
    ...(decided && { decided: { decision: decided, by: 'dzintra', at: '2026-09-04T08:00:00.000Z' } }),
    ...change,
  });

  it('asks the deputy head for a decision on each learner, and no more once it was made', () => {
    expect(owed([decision], '2026-09-02', { intake: [entry()] })).toEqual([
      expect.objectContaining({
        key: 'decision/learner/J-07/entry/e-1/decision',
        about: { whom: learner('J-07'), entry: 'e-1' },
        holders: ['dzintra'],
        startsOn: '2026-09-01',
        due: '2026-09-08',
      }),
    ]);
    expect(owed([decision], '2026-09-05', { intake: [entry('no-plan')] })[0]?.fulfilled).toEqual({ on: '2026-09-04' });
  });

  it('asks again a month after a decision was put off', () => {
    const [later] = owed([decision], '2026-09-05', { intake: [entry('later')] });
    expect(later).toMatchObject({ startsOn: '2026-09-04', due: '2026-10-04' });
    expect(later?.fulfilled).toBeUndefined();
  });

  it('asks the teacher of the class they are in now for the plan that is needed, until it is approved', () => {
    const [first] = owed([needed], '2026-09-05', { intake: [entry('plan')] });
    expect(first).toMatchObject({ key: 'needed/learner/J-07/2026-2027', holders: ['anna'], due: '2026-09-29' });
    expect(first?.fulfilled).toBeUndefined();
    const plan = (status: PlanOutline['status']) => [outline({ period: schoolYear('2026/2027'), status })];
    const withPlan = (status: PlanOutline['status']) =>
      owed([needed], '2026-09-20', { intake: [entry('plan')], plans: plan(status) })[0]?.fulfilled;
    expect(withPlan('draft')).toBeUndefined();
    expect(withPlan('approved')).toEqual({ on: '2026-09-20' });
  });

  it('owes one plan of a learner who was entered twice, from the first decision on', () => {
    const second = entry('plan', {
      id: 'e-2',
      decided: { decision: 'plan', by: 'baiba', at: '2026-09-03T08:00:00.000Z' },
    });
    expect(owed([needed], '2026-09-05', { intake: [entry('plan'), second] })).toEqual([
      expect.objectContaining({ startsOn: '2026-09-03' }),
    ]);
  });

  it('owes no second plan of a learner whose plan of the last year is to be renewed', () => {
    const facts = { intake: [entry('plan')], plans: [outline()] };
    expect(owed([renewal, needed], '2026-09-05', facts).map(({ rule }) => rule)).toEqual(['renewal']);
    expect(owed([needed], '2026-09-05', facts).map(({ rule }) => rule)).toEqual(['needed']);
  });

  it.each([
    ['who was not decided on', entry()],
    ['of whom it was decided that none is needed', entry('no-plan')],
    ['whose entry was taken back', entry('plan', { withdrawn: { by: 'janis', at: '2026-09-05T08:00:00.000Z' } })],
    ['who has left the school', entry('plan', { about: learner('J-99') })],
    [
      'who needed one in an earlier year',
      entry('plan', { decided: { decision: 'plan', by: 'd', at: '2025-09-04T08:00:00.000Z' } }),
    ],
  ])('owes no plan for a learner %s', (_, one) => {
    expect(owed([needed], '2026-09-05', { intake: [one] })).toEqual([]);
  });
});

describe('a meeting about no plan', () => {
  const { plan: _, about: __, ...programme } = heldMeeting({ kind: 'programme', organiser: 'gone' });
  const record = rule({
    id: 'minutes',
    about: { kind: 'meeting', meetings: ['programme'] },
    holder: { kind: 'organiser' },
    start: { kind: 'meeting' },
    fulfilledBy: { kind: 'minutes' },
  });

  it('owes its minutes; where who called it has left, by the next person up', () => {
    expect(owed([record], '2026-11-10', { meetings: [programme] })).toEqual([
      expect.objectContaining({ about: { meeting: 'm1' }, holders: ['baiba'], held: 'vacant', due: '2026-11-05' }),
    ]);
  });

  it('counts for a rule of so many meetings a year', () => {
    const twice = rule({
      id: 'twice',
      start: { kind: 'recurrence', times: 2 },
      fulfilledBy: { kind: 'meeting-held', meeting: 'programme' },
    });
    expect(owed([twice], '2026-11-10', { meetings: [programme] }).map(({ fulfilled }) => fulfilled)).toEqual([
      { on: '2026-11-05' },
      undefined,
    ]);
  });

  it('owes its agreements, done or not', () => {
    const agreement = { id: 'g1', text: 'x', holder: 'andris', due: '2026-11-27' };
    const done = { by: 'andris', at: '2026-11-20T08:00:00.000Z' };
    const finished = { by: 'baiba', at: '2026-11-06T08:00:00.000Z' };
    const of = minutes({ finished, agreements: [agreement, { ...agreement, id: 'g2', done }] });
    expect(
      owed([], '2026-11-10', { meetings: [{ ...programme, minutes: of }] }).map(({ fulfilled }) => fulfilled),
    ).toEqual([undefined, { on: '2026-11-20' }]);
  });
});
