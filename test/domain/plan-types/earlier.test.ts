/** A plan of an earlier version stays as it was agreed; a draft moves on, and what was handed over in it stays handed over. */
import { expect, it } from 'vitest';
import { findSection } from '../../../src/domain/plan/on-path.ts';
import type { PlanType } from '../../../src/domain/plan/plan-type.ts';
import { standing } from '../../../src/domain/plan/standing.ts';
import { asOfNow } from '../../../src/domain/plan/upgrade.ts';
import { iipFirst, iipSecond } from '../../../src/domain/plan-types/iip/earlier.ts';
import { iip } from '../../../src/domain/plan-types/iip/iip.ts';
import { at, writtenPlan } from '../duties/plan-on-table.ts';
import { dutySchool } from '../duties/school-with-rules.ts';

const askedWhenTold = (type: PlanType) =>
  type.sections.find(({ id }) => id === 'psychologist')?.steps[0]?.fields.map(({ id }) => id);

it('only the newest version asks who was told of the results of an assessment', () => {
  expect([iip, iipSecond, iipFirst].map(askedWhenTold)).toEqual([['told', 'told-whom'], ['told'], ['told']]);
});

it('a draft whose psychologist had handed over, without a word of who was told, does not ask again', () => {
  const { plan, ...context } = writtenPlan({
    organisation: dutySchool(),
    today: '2026-11-10',
    done: { psychologist: at },
  });
  const { told: _, ...answers } = plan.sections.psychologist?.answers ?? {};
  const told = { values: { told: '2026-09-08' }, by: 'evija', at, revision: 1 };
  const finished = { by: 'evija', at };
  const stored = {
    ...plan,
    version: 2,
    sections: { ...plan.sections, psychologist: { revision: 1, answers: { ...answers, told }, finished } },
  };
  const now = asOfNow(iip, stored);
  expect(now.version).toBe(iip.version);
  const section = findSection(iip, now, 'psychologist');
  expect(section && standing({ ...context, plan: now }, section).kind).toBe('done');
});
