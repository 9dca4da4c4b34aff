/** How an indicator stands is told by its last value, its baseline and what was to be reached. */
import { expect, test } from 'vitest';
import { measuredRows } from '../../../src/domain/plan/measured-rows.ts';
import type { Row, Values } from '../../../src/domain/plan/plan.ts';

const row = (id: string, values: Values): Row => ({
  id,
  section: 's',
  kind: 'row',
  state: 'open',
  createdBy: 'laila',
  createdAt: '2026-01-05T08:00:00.000Z',
  revision: 1,
  answers: { step: { values, by: 'laila', at: '2026-01-05T08:00:00.000Z', revision: 1 } },
});

const type = {
  by: { section: 'values', of: 'of', value: 'value', on: 'on' },
  better: 'better',
  baseline: 'baseline',
  targets: [{ year: 2026, value: 'target', change: 'change' }],
} as const;

const standing = (indicator: Values, ...measured: readonly Values[]) => {
  const values = measured.map((one, index) => row(`v${index}`, { of: 'i', ...one }));
  const [line] = measuredRows([row('i', indicator)], values, type);
  if (line === undefined) throw new Error('no line');
  const { row: _, ...standing } = line;
  return standing;
};

test('a change of the baseline is the target, and the last day counts, whatever was written last', () => {
  const measured = [
    { value: 458, on: '2026-10-01' },
    { value: 431, on: '2025-10-01' },
  ];
  const { last, targets } = standing({ baseline: 412, better: 'up', change: 10 }, ...measured);
  expect(last).toMatchObject({ value: 458, on: '2026-10-01' });
  expect(last?.change).toBeCloseTo(11.17, 2);
  expect(targets[0]?.value).toBeCloseTo(453.2, 5);
  expect(targets[0]?.reached).toBe(true);
});

test('where less is better, a value below the target reaches it', () => {
  expect(standing({ better: 'down', target: 18 }, { value: 17.9, on: '2026-01-01' }).targets).toEqual([
    { year: 2026, value: 18, reached: true },
  ]);
  expect(standing({ better: 'up', target: 18 }, { value: 17.9, on: '2026-01-01' }).targets).toEqual([
    { year: 2026, value: 18, reached: false },
  ]);
});

test('without a baseline there is no change to tell, and no target that is a change', () => {
  expect(standing({ better: 'up', change: 10 }, { value: 5, on: '2026-01-01' })).toEqual({
    last: { value: 5, on: '2026-01-01' },
    targets: [{ year: 2026, change: 10, reached: false }],
  });
  expect(standing({ baseline: 0, better: 'up' }, { value: 5, on: '2026-01-01' }).last).not.toHaveProperty('change');
});

test('what is measured of another row, or not measured, tells nothing', () => {
  expect(standing({ baseline: 412, better: 'up' }, { of: 'other', value: 5, on: '2026-01-01' })).toEqual({
    baseline: 412,
    targets: [{ year: 2026, reached: false }],
  });
});
