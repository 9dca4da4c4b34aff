/** Figures are counted from plans alone. */
import { expect, test } from 'vitest';
import { countPlans } from '../../../src/domain/figures/count-plans.ts';
import type { PlanOutline } from '../../../src/domain/plan/plan.ts';
import { learner } from '../../subjects.ts';

const plan = (id: string, change: Partial<PlanOutline> = {}): PlanOutline => ({
  ...{
    id,
    type: 'iip',
    about: learner('J-01', '3.a'),
    period: { kind: 'school-year', year: '2026/2027' },
    status: 'draft',
  },
  ...change,
});

test('plans are counted by kind and phase, and a learner with two of them once', () => {
  const [plans, learners] = countPlans(
    [
      plan('p-1'),
      plan('p-2', { about: learner('J-07', '7.b'), status: 'in-implementation' }),
      plan('p-3', { type: 'iap', period: { kind: 'semester', year: '2026/2027', semester: 1 } }),
      plan('p-4', { about: learner('J-08', '7.b'), period: { kind: 'school-year', year: '2025/2026' } }),
      plan('p-5', { type: 'case', period: { kind: 'open' }, status: 'class-level', about: learner('J-09', '11.a') }),
      plan('p-6', { type: 'case', period: { kind: 'open' }, status: 'closed', about: learner('J-10', '11.a') }),
    ],
    '2026/2027',
  );
  expect(plans).toMatchObject({
    rows: ['case', 'iap', 'iip'],
    columns: ['drafting', 'deciding', 'agreed', 'working', 'resting', 'over'],
    cells: [
      [0, 0, 0, 1, 0, 0],
      [1, 0, 0, 0, 0, 0],
      [1, 0, 0, 1, 0, 0],
    ],
  });
  expect(learners).toMatchObject({ rows: ['1-4', '5-9', '10-12', 'other'], cells: [[1], [1], [1], [0]] });
});

test('a school without plans has noughts', () => {
  const [plans, learners] = countPlans([], '2026/2027');
  expect(plans?.cells).toEqual([]);
  expect(learners?.cells).toEqual([[0], [0], [0], [0]]);
});
