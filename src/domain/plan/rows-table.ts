/** What the rows of a list come to, by the answer to one of its fields: how much, and until when it holds. */
import type { LocalDate } from '../calendar/local-date.ts';
import { type Row, valueInRow } from './plan.ts';
import type { TableType } from './plan-type.ts';

export interface TableLine {
  /** The answer to the field by which rows are told apart. */
  readonly by: string;
  readonly sum: number;
  /** The last day that one of these rows names; undefined where none names any. */
  readonly until?: LocalDate;
}

/** Only of rows that answer it: what is only planned counts for nothing. Which ends first comes first. */
export function rowsTable(rows: readonly Row[], { by, sum, until, counts }: TableType): readonly TableLine[] {
  const counted = rows.filter((row) => typeof valueInRow(row, by) === 'string' && valueInRow(row, counts) !== null);
  const groups = [...new Set(counted.map((row) => String(valueInRow(row, by))))];
  return groups
    .map((group): TableLine => {
      const own = counted.filter((row) => valueInRow(row, by) === group);
      const last = own
        .flatMap((row) => stringOf(valueInRow(row, until)))
        .toSorted()
        .at(-1);
      const total = own.reduce((all, row) => all + Number(valueInRow(row, sum) ?? 0), 0);
      return { by: group, sum: total, ...(last !== undefined && { until: last }) };
    })
    .toSorted((one, other) => ((one.until ?? '9999') < (other.until ?? '9999') ? -1 : 1));
}

const stringOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : []);
