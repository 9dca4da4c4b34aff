/** The deadlines of the school’s internal rules, as the rule file that ships with Solis gives them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRules } from '../../../src/adapters/organisation/read-rules.ts';
import { lookContextOf } from '../../../src/domain/duties/check-context.ts';
import { dutiesOfPlan } from '../../../src/domain/duties/derive-plan.ts';
import { dutiesOfSchool } from '../../../src/domain/duties/derive-school.ts';
import { nextLook } from '../../../src/domain/duties/next-check.ts';
import type { Duty } from '../../../src/domain/duties/obligation.ts';
import { reconcile } from '../../../src/domain/duties/reconcile.ts';
import { schoolClass } from '../../subjects.ts';
import { at, taskRow, type Written, writtenPlan } from './plan-on-table.ts';
import { dutySchool, facts } from './school-with-rules.ts';
import { heldMeeting } from './some-meeting.ts';

const file = new URL('../../../demo/rules.yaml', import.meta.url);
const read = readRules(readFileSync(file, 'utf8'), 'rules.yaml');
if (!('rules' in read)) throw new Error('the rule file cannot be read');
const organisation = dutySchool(read.rules.rules);

const ofSchool = (today: string, plans: Parameters<typeof dutiesOfSchool>[0]['plans'] = []) =>
  dutiesOfSchool({ ...facts(organisation, today), plans, intake: [] });
const ofPlan = (today: string, written: Omit<Written, 'organisation' | 'today'> = {}, more = {}) =>
  dutiesOfPlan(writtenPlan({ organisation, today, ...written }), facts(organisation, today, more));
const of = (duties: readonly Duty[], rule: string) => duties.filter((duty) => duty.rule === rule);
const dues = (duties: readonly Duty[], rule: string) => of(duties, rule).map(({ due }) => due);
const running = {
  status: 'in-implementation',
  done: { psychologist: at, 'class-teacher': at },
} as const;

describe('what the school owes', () => {
  it('by 5 September: the collected information (24.1), of which the deputy head is reminded on Friday, the 4th', () => {
    const duty = of(ofSchool('2026-08-17'), 'collected-information').at(-1);
    expect(duty).toMatchObject({ due: '2026-09-05', holders: ['dzintra'] });
    const added = reconcile([], ofSchool('2026-09-04'), { organisation, today: '2026-09-04' }).map(
      ({ obligation }) => obligation,
    );
    const kept = added.find(({ rule }) => rule === 'collected-information');
    const reminded = kept && { ...kept, nudged: ['2026-09-03'] };
    expect(reminded && nextLook(reminded, lookContextOf(reminded, { organisation, today: '2026-09-04' }))).toBe(
      '2026-09-04',
    );
  });

  it.each([
    ['2025-09-03', '2025-09-14'],
    ['2026-09-02', '2026-09-14'],
  ])('in the first two weeks of the school year: the screening of grade 1 (28.1), seen on %s by %s', (today, due) => {
    expect(of(ofSchool(today), 'speech-screening')).toEqual([
      expect.objectContaining({ due, holders: ['inga', 'annak'], about: { whom: schoolClass('1.a') } }),
    ]);
  });

  it('in September: the plans of those who had one last year (15), and of those who repeat the class (25.7)', () => {
    const last = {
      id: 'old',
      type: 'iip',
      about: { kind: 'learner', learner: 'J-07', class: '6.b' },
      period: { kind: 'school-year', year: '2025/2026' },
      status: 'approved',
    } as const;
    const duties = ofSchool('2026-09-02', [last]);
    expect(dues(duties, 'renewal')).toEqual(['2026-09-30']);
    expect(new Set(dues(duties, 'plans-for-repeating'))).toEqual(new Set(['2026-09-30']));
  });

  it('every school year: the deputy head looks after the measures (22) and coordinates the plans (24.3)', () => {
    const duties = ofSchool('2026-10-01');
    expect(of(duties, 'monitoring')).toHaveLength(4);
    expect(dues(duties, 'coordination')).toEqual(['2026-12-18', '2027-05-31']);
  });
});

describe('what is owed about a plan', () => {
  it('three weeks after the guardian’s application of 2 November: the psychologist’s opinion (27.2)', () => {
    expect(of(ofPlan('2026-11-03'), 'psychologists-opinion')).toEqual([
      expect.objectContaining({ startsOn: '2026-11-02', due: '2026-11-23', holders: ['evija'] }),
    ]);
  });

  it('at the end of each semester: the evaluation by each subject teacher (23) and the feedback (25.6)', () => {
    const duties = ofPlan('2026-10-01', running);
    expect(dues(duties, 'evaluation')).toEqual(['2026-12-18', '2026-12-18', '2027-05-31', '2027-05-31']);
    expect(dues(duties, 'feedback')).toEqual(['2026-12-18', '2027-05-31']);
    expect(of(duties, 'feedback').map(({ holders }) => holders)).toEqual([['anna'], ['anna']]);
  });

  it('at least twice a year: the evaluation by the speech therapist (28.7), where the plan names one', () => {
    const values = { specialists: ['speech-therapist', 'special-educator'] };
    const duties = ofPlan('2026-10-01', { ...running, values });
    expect(dues(duties, 'speech-therapists-evaluation')).toEqual(['2026-12-18', '2027-05-31']);
    expect(of(duties, 'special-educators-evaluation').map(({ held }) => held)).toEqual(['vacant', 'vacant']);
    expect(of(ofPlan('2026-10-01', running), 'speech-therapists-evaluation')).toEqual([]);
  });

  it('on its own date: each task, by whoever is responsible for it (25.4)', () => {
    const duties = ofPlan('2026-10-05', { ...running, change: { rows: [taskRow()] } });
    expect(of(duties, 'plan-tasks')).toEqual([expect.objectContaining({ due: '2026-11-20', holders: ['andris'] })]);
    expect(duties.filter(({ about }) => about.row === 'r1')).toHaveLength(1);
  });

  it('after the individual talk: its minutes, by whoever called it (21)', () => {
    const duties = ofPlan('2026-11-06', running, { meetings: [heldMeeting()] });
    expect(of(duties, 'talk-minutes')).toEqual([expect.objectContaining({ due: '2026-11-10', holders: ['baiba'] })]);
  });

  it('is cited by a point of the rules throughout, but for what they do not speak of', () => {
    const called = { measures: { at, due: '2026-09-17' }, psychologist: { at, due: '2026-10-01' } };
    const duties = ofPlan('2026-11-03', { change: { called } });
    expect(duties.filter(({ rule }) => rule === null).map(({ about }) => about.section)).toEqual(['measures']);
  });
});
