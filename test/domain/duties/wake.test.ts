/** A plan wakes by itself on the day on which something in it opens. */
import { describe, expect, it } from 'vitest';
import { wakeOf } from '../../../src/domain/duties/wake.ts';
import { at, type Written, writtenPlan } from './plan-on-table.ts';
import { dutySchool, order } from './school-with-rules.ts';

const organisation = dutySchool();
const plan = (today: string, of: Partial<Written> = {}) => writtenPlan({ organisation, today, ...of });
const running = { status: 'in-implementation', done: { 'class-teacher': at } } as const;

describe('a plan wakes', () => {
  it('when the end of a semester opens its evaluations', () => {
    expect(wakeOf(plan('2026-11-10', running))).toBe('2026-12-04');
    expect(wakeOf(plan('2026-12-04', running))).toBe('2027-05-17');
  });

  it('when the next school year begins, at the latest', () => {
    expect(wakeOf(plan('2027-05-17', running))).toBe('2027-09-01');
    expect(wakeOf(plan('2028-01-10', running))).toBeNull();
  });

  it('when the coming school year is owed for already, where it is not of one year', () => {
    const change = { period: { kind: 'years', from: 2026, to: 2029 } } as const;
    expect(wakeOf(plan('2027-05-17', { ...running, change }))).toBe('2027-06-01');
  });

  it('when the day of a talk has come that keeps its questions closed', () => {
    const talk = {
      revision: 1,
      answers: { date: { values: { date: '2026-11-19' }, by: 'baiba', at, revision: 1 } },
    };
    const context = plan('2026-11-10', running);
    const withTalk = { ...context, plan: { ...context.plan, sections: { ...context.plan.sections, talk } } };
    expect(wakeOf(withTalk)).toBe('2026-11-19');
    expect(wakeOf({ ...withTalk, today: '2026-11-19' })).toBe('2026-12-04');
  });

  it('when an order about it begins and when it is over, each day while it has no end', () => {
    const ofClass = order({ scope: { kind: 'class', class: '7.b' } });
    expect(wakeOf(plan('2026-11-01', running), [ofClass])).toBe('2026-11-09');
    expect(wakeOf(plan('2026-11-09', running), [ofClass])).toBe('2026-11-14');
    expect(wakeOf(plan('2026-11-14', running), [ofClass])).toBe('2026-12-04');
    expect(wakeOf(plan('2026-11-14', running), [{ ...ofClass, to: null }])).toBe('2026-11-15');
    expect(wakeOf(plan('2026-11-09', running), [order({ scope: { kind: 'class', class: '3.a' } })])).toBe('2026-12-04');
  });

  it('never while it is paused or over', () => {
    expect(wakeOf(plan('2026-11-10', { ...running, status: 'suspended' }))).toBeNull();
    expect(wakeOf(plan('2026-11-10', { ...running, status: 'closed' }))).toBeNull();
  });
});
