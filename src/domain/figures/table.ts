/** A table of counts with its totals, and what is shown of it once small counts are hidden. */

export interface Table {
  /** Names the table: the same from one day to another. */
  readonly id: string;
  /** Keys, not words; each once. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Row by row; whole numbers from 0. */
  readonly cells: readonly (readonly number[])[];
}

/** A count, or that it is one of the few that would tell of somebody, or that it would give such a one away. */
export type ShownCell = number | 'few' | 'hidden';

export interface ShownTable extends Omit<Table, 'cells'> {
  /** With the total of each row at its end, and a last row of the totals of columns. */
  readonly cells: readonly (readonly ShownCell[])[];
}

/** The table with the total of each row at its end, and a last row of totals. */
export function withTotals({ cells, columns }: Pick<Table, 'cells' | 'columns'>): readonly (readonly number[])[] {
  const wide = cells.map((row) => [...row, sum(row)]);
  const last = [...columns.keys(), columns.length].map((place) => sum(wide.map((row) => row[place] ?? 0)));
  return [...wide, last];
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
