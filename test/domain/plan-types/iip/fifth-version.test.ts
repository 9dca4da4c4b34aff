/** Plans that the version before wrote: a draft moves on and loses nothing, what was agreed stays as it was. */
import { describe, expect, it } from 'vitest';
import { startPlan } from '../../../../src/domain/plan/carry-forward.ts';
import { neededSections } from '../../../../src/domain/plan/on-path.ts';
import type { Plan } from '../../../../src/domain/plan/plan.ts';
import type { PlanContext } from '../../../../src/domain/plan/plan-context.ts';
import { standings } from '../../../../src/domain/plan/standing.ts';
import { asOfNow } from '../../../../src/domain/plan/upgrade.ts';
import { planTypeOf } from '../../../../src/domain/plan-types/find-types.ts';
import { iip } from '../../../../src/domain/plan-types/iip/iip.ts';
import { school } from '../../../adapters/demo/demo-school.ts';
import stored from '../../../fixtures/plan-types/iip-5.json' with { type: 'json' };

const plans = stored as unknown as readonly Plan[];
const planOf = (id: string): Plan => plans.find((one) => one.id === id)!;
const moment = { organisation: school, now: '2026-11-23T07:00:00.000Z', today: '2026-11-23' };

const standingsOf = (plan: Plan): Readonly<Record<string, string>> => {
  const type = planTypeOf('iip', plan.version);
  if (type === undefined) throw new Error(`nobody knows version ${plan.version}`);
  const context: PlanContext = { ...moment, type, plan };
  return Object.fromEntries(standings(context).map(({ section, standing }) => [section.key, standing.kind]));
};

const doneIn = (plan: Plan): readonly string[] =>
  Object.entries(standingsOf(plan)).flatMap(([key, kind]) => (kind === 'done' ? [key] : []));

describe('a draft', () => {
  it.each(['demo-J-02', 'demo-J-06'])('%s keeps all that was answered and handed over', (id) => {
    const before = planOf(id);
    const now = asOfNow(iip, before);
    expect(now.version).toBe(6);
    expect({ ...now, version: 5 }).toEqual(before);
    expect(doneIn(before).length).toBeGreaterThan(0);
    expect(doneIn(now)).toEqual(expect.arrayContaining([...doneIn(before)]));
  });

  it('whose speech therapist has handed over asks for the tasks of the speech therapist', () => {
    expect(standingsOf(asOfNow(iip, planOf('demo-J-02')))).toMatchObject({
      'speech-therapist': 'done',
      'speech-therapist-tasks': 'open',
    });
  });
});

describe('a plan that was agreed on', () => {
  it.each(['demo-J-07', 'demo-J-08-noslegts', 'demo-J-09'])(
    '%s is asked for nothing that it was not asked for',
    (id) => {
      const plan = asOfNow(iip, planOf(id));
      expect(plan).toBe(planOf(id));
      expect(Object.keys(standingsOf(plan)).filter((key) => key.endsWith('-tasks'))).toEqual([]);
    },
  );

  it('of which everything was done is done', () => {
    expect(new Set(Object.values(standingsOf(planOf('demo-J-08-noslegts'))))).toEqual(new Set(['done']));
  });

  it('gives what may be carried over to the plan of the next year', () => {
    const last = planOf('demo-J-08-noslegts');
    const { plan } = startPlan({
      ...{ type: iip, organisation: last.organisation, about: last.about, last, arrival: 'new' },
      ...{ period: { kind: 'school-year', year: '2026/2027' }, by: 'anna', at: moment.now },
    });
    expect(plan.sections.measures?.carried?.organisation).toEqual(last.sections.measures?.answers.organisation?.values);
    expect(neededSections(iip, last).map(({ key }) => key)).toContain('speech-therapist-tasks');
  });
});
