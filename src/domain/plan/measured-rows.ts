/** How what is measured stands: its last value beside the baseline, and whether what was to be reached is reached. */
import { defined } from '../../shared/defined.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { type Row, valueInRow } from './plan.ts';
import type { MeasuredType } from './plan-type.ts';

export interface MeasuredRow {
  readonly row: Row;
  readonly baseline?: number;
  readonly last?: {
    readonly value: number;
    readonly on: LocalDate;
    /** Percent of the baseline by which it differs; left out where there is no baseline to compare with. */
    readonly change?: number;
  };
  readonly targets: readonly TargetOf[];
}

export interface TargetOf {
  readonly year: number;
  /** Left out as long as it is not set, or is a change of a baseline that is not known. */
  readonly value?: number;
  /** Percent of the baseline, where it is set so. */
  readonly change?: number;
  /** Whether the last value reaches it. */
  readonly reached: boolean;
}

/** @param values the rows in which something was measured, in any order; of one day the later row counts */
export const measuredRows = (
  rows: readonly Row[],
  values: readonly Row[],
  type: MeasuredType,
): readonly MeasuredRow[] =>
  rows.map((row) => {
    const baseline = numberIn(row, type.baseline);
    const last = lastOf(row, values, type);
    const better = valueInRow(row, type.better) === 'down' ? -1 : 1;
    const targets = type.targets.map((target): TargetOf => {
      const change = numberIn(row, target.change);
      const value = numberIn(row, target.value) ?? changed(baseline, change);
      const reached = last !== undefined && value !== undefined && (last.value - value) * better >= 0;
      return { year: target.year, reached, ...defined({ value, change }) };
    });
    return { row, targets, ...defined({ baseline, last }) };
  });

function lastOf(row: Row, values: readonly Row[], { by, baseline }: MeasuredType): MeasuredRow['last'] {
  const start = numberIn(row, baseline);
  return values
    .filter((one) => valueInRow(one, by.of) === row.id)
    .flatMap((one) => {
      const [value, on] = [numberIn(one, by.value), valueInRow(one, by.on)];
      if (value === undefined || typeof on !== 'string') return [];
      return [{ value, on, ...(start !== undefined && start !== 0 && { change: ((value - start) / start) * 100 }) }];
    })
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .at(-1);
}

const changed = (baseline: number | undefined, percent: number | undefined): number | undefined =>
  baseline === undefined || percent === undefined ? undefined : baseline * (1 + percent / 100);

function numberIn(row: Row, field: string): number | undefined {
  const value = valueInRow(row, field);
  return typeof value === 'number' ? value : undefined;
}
