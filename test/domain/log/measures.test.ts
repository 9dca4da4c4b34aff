/** Which measures are logged, and how often they are to take place. */
import { expect, test } from 'vitest';
import { measuresOf, plannedTimes } from '../../../src/domain/log/measures.ts';
import type { Values } from '../../../src/domain/plan/plan.ts';
import { logged, mathematics, measureRow } from './logged.ts';

test('only what takes place again and again is logged, row by row', () => {
  const meals = measureRow({ ...mathematics, what: 'meals' }, 'row-2');
  const removed = { ...measureRow(mathematics, 'row-3'), removed: { by: 'sarma', at: '2026-09-02T07:00:00.000Z' } };
  const context = logged({ change: { rows: [measureRow(mathematics), meals, removed] } });
  expect(measuresOf(context).map(({ row, provider, subject }) => [row.id, provider, subject])).toEqual([
    ['row-1', 'valdis', 'matematika'],
  ]);
});

test('a plan whose type has no log has nothing to be logged', () => {
  const { log: _, ...type } = logged().type;
  expect(measuresOf({ ...logged(), type })).toEqual([]);
});

const planned = (values: Values) => {
  const context = logged({ values });
  return plannedTimes(context, measuresOf(context)[0]!);
};

test('how often it takes place counts the weeks in which the school works', () => {
  expect(planned({ span: ['2026-10-12', '2026-10-30'] })).toBe(2);
  expect(planned({ times: 3, span: ['2026-10-12', '2026-10-30'] })).toBe(6);
  expect(planned({ times: null })).toBeNull();
});

test('without days of its own it takes place all through the semester', () => {
  expect(planned({ span: null })).toBe(15);
});

const plannedWithin = (values: Values, from: string, to: string) => {
  const context = logged({ values });
  return plannedTimes(context, measuresOf(context)[0]!, { from, to });
};

test('within some days only what falls into them is planned', () => {
  const span = ['2026-10-12', '2026-10-30'];
  expect(plannedWithin({ span }, '2026-09-01', '2026-10-18')).toBe(1);
  expect(plannedWithin({ span }, '2026-09-01', '2026-12-18')).toBe(2);
  expect(plannedWithin({ span }, '2027-01-11', '2027-05-31')).toBe(0);
});
