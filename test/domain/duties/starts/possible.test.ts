/** Duties to take a plan from one status to the next. */
import { describe, expect, it } from 'vitest';
import { possible, takenOn } from '../../../../src/domain/duties/starts/possible.ts';
import type { PlanStatus } from '../../../../src/domain/plan/life-cycle.ts';
import type { Plan } from '../../../../src/domain/plan/plan.ts';
import { lifeCycle } from '../../../../src/domain/plan-types/iip/life-cycle.ts';
import { at, writtenPlan } from '../plan-on-table.ts';
import { dutySchool } from '../school-with-rules.ts';

const organisation = dutySchool();
const today = '2026-11-10';
const within = { unit: 'working-days', count: 5 } as const;
const start = { kind: 'possible' } as const;

const step = (name: string) => {
  const found = lifeCycle.transitions.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no step ${name}`);
  return found;
};

function of(name: string, status: PlanStatus, change: Partial<Plan> = {}, done: Readonly<Record<string, string>> = {}) {
  const context = writtenPlan({ organisation, today, status, done, change });
  const subject = { kind: 'transition', context, transition: step(name) } as const;
  return { times: possible({ organisation, today, start, within, subject }), taken: takenOn(context, step(name)) };
}

const since = { statusAt: '2026-11-02T08:00:00.000Z' };

describe('a step of a plan', () => {
  it('is owed from the day of the status that it leads out of', () => {
    expect(of('begin', 'approved', since)).toEqual({
      times: [{ occurrence: 'begin', startsOn: '2026-11-02', due: '2026-11-09', estimated: false }],
      taken: null,
    });
  });

  it('is not owed while something is still to be written that it waits for', () => {
    expect(of('submit', 'draft').times).toEqual([]);
    expect(of('begin', 'draft').times).toEqual([]);
  });

  it('is taken once the plan has gone on, in the same status or further', () => {
    expect(of('begin', 'in-implementation', since)).toMatchObject({
      times: [{ occurrence: 'begin' }],
      taken: '2026-11-02',
    });
    expect(of('begin', 'closed', since).taken).not.toBeNull();
  });

  it('keeps the day from which it was possible, by the calls that were made then', () => {
    const called = { talk: { at, due: '2026-09-24' } };
    expect(of('begin', 'in-implementation', { ...since, called }).times[0]?.startsOn).toBe('2026-09-10');
  });

  it('is neither owed nor taken where the plan went back', () => {
    expect(of('approve', 'under-revision')).toEqual({ times: [], taken: null });
  });

  it('of something that is no plan is none', () => {
    expect(possible({ organisation, today, start, within, subject: { kind: 'school' } })).toEqual([]);
  });
});
