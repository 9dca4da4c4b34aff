/** What is hidden in a table cannot be worked out from what is shown: not from totals, not from rows, not from two days. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewest, hide } from '../../../src/domain/figures/hide.ts';
import { type ShownCell, type ShownTable, type Table, withTotals } from '../../../src/domain/figures/table.ts';

const tableOf = (cells: readonly (readonly number[])[], id = 'plans'): Table => ({
  ...{ id, cells },
  rows: cells.map((_, at) => `row-${at}`),
  columns: (cells[0] ?? []).map((_, at) => `column-${at}`),
});

interface Range {
  readonly least: number;
  readonly most: number;
}

/** Larger counts are not tried. */
const largest = 14;

const rangeOf = (cell: ShownCell, isKept: boolean): Range => {
  if (typeof cell === 'number') return { least: cell, most: cell };
  return cell === 'few'
    ? { least: 1, most: fewest - 1 }
    : { least: isKept ? 0 : fewest, most: Number.POSITIVE_INFINITY };
};

interface Other {
  readonly row: number;
  readonly column: number;
  /** What it is not to be. */
  readonly not: number;
}

/** Whether some table fits what is shown in which that count is another one, found by trying all counts one after the other; for small tables. */
function mayBeAnother({ cells }: ShownTable, other: Other, isKept: (row: number, column: number) => boolean): boolean {
  const [height, width] = [cells.length - 1, (cells[0]?.length ?? 1) - 1];
  const range = (row: number, column: number) => rangeOf(cells[row]![column]!, isKept(row, column));
  const isIn = (row: number, column: number, count: number): boolean => {
    const { least, most } = range(row, column);
    return count >= least && count <= most && !(row === other.row && column === other.column && count === other.not);
  };
  const tried: number[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => 0));
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
  const fits = (): boolean => {
    const columns = Array.from({ length: width }, (_, at) => sum(tried.map((line) => line[at]!)));
    return columns.every((one, at) => isIn(height, at, one)) && isIn(height, width, sum(columns));
  };
  const go = (place: number): boolean => {
    const [row, column] = [Math.floor(place / width), place % width];
    if (row === height) return fits();
    const { least, most } = range(row, column);
    for (let count = least; count <= Math.min(most, Math.max(least, largest)); count += 1) {
      tried[row]![column] = count;
      const isWrong = !isIn(row, column, count) || (column === width - 1 && !isIn(row, width, sum(tried[row]!)));
      if (!isWrong && go(place + 1)) return true;
    }
    return false;
  };
  return go(0);
}

/** Of each hidden count, those of totals too. */
function expectNoneTold(
  shown: ShownTable,
  cells: readonly (readonly number[])[],
  isKept: (row: number, column: number) => boolean,
) {
  const counts = withTotals(tableOf(cells));
  for (const [row, line] of shown.cells.entries())
    for (const [column, cell] of line.entries()) {
      const not = counts[row]![column]!;
      // That there is none now tells of nobody.
      if (typeof cell === 'number' || not === 0) continue;
      expect(
        mayBeAnother(shown, { row, column, not }, isKept),
        `${row}/${column} of ${JSON.stringify(shown.cells)}`,
      ).toBe(true);
    }
}

const smallTables = fc
  .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) })
  .chain(({ rows, columns }) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 9 })), {
        minLength: columns,
        maxLength: columns,
      }),
      {
        minLength: rows,
        maxLength: rows,
      },
    ),
  );

describe('a small count', () => {
  it('is shown as few, and a nought as a nought', () => {
    expect(hide(tableOf([[0, 23, 30]])).cells[0]).toEqual([0, 23, 30, 53]);
    expect(hide(tableOf([[3]])).cells).toEqual([
      ['few', 'few'],
      ['few', 'few'],
    ]);
  });

  it('takes a second one of its row with it, so that the total does not tell it', () => {
    const [row] = hide(tableOf([[23, 14, 3]])).cells;
    expect(row?.slice(0, 3).filter((cell) => typeof cell !== 'number')).toHaveLength(2);
    expect(row?.[2]).toBe('few');
  });

  it('is not told by what a second one cannot be', () => {
    // With five or more and one or more, six in all would be five and one.
    const [row] = hide(tableOf([[5, 1, 30]])).cells;
    expect(row?.filter((cell) => typeof cell !== 'number').length).toBeGreaterThan(2);
  });

  it('that was hidden stays hidden in the same semester, whatever it is then', () => {
    const first = hide(tableOf([[23, 14, 3]]));
    for (const count of [0, 3, 7]) expect(hide(tableOf([[23, 14, count]]), [first]).cells[0]?.[2]).not.toBe(count);
    expect(hide(tableOf([[23, 14, 7]]), [{ ...first, id: 'another' }]).cells[0]).toEqual([23, 14, 7, 44]);
  });
});

describe('of any table', () => {
  it('no hidden count has one value only', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(smallTables, (cells) => {
        const shown = hide(tableOf(cells));
        expectNoneTold(shown, cells, () => false);
      }),
      { numRuns: 100 },
    );
  });

  it('every count of one to four is few, in each cell and total, and what is shown is true', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }), {
          minLength: 1,
          maxLength: 6,
        }),
        (cells) => {
          const shown = hide(tableOf(cells));
          for (const [row, line] of shown.cells.entries()) {
            const counts =
              row < cells.length
                ? cells[row]!
                : cells[0]!.map((_, at) => cells.reduce((all, one) => all + one[at]!, 0));
            const whole = [...counts, counts.reduce((all, one) => all + one, 0)];
            for (const [place, cell] of line.entries()) {
              const count = whole[place]!;
              if (count > 0 && count < fewest) expect(cell).toBe('few');
              else expect([count, 'hidden']).toContain(cell);
            }
          }
        },
      ),
    );
  });

  it('two days of a semester tell none either', { timeout: 120_000 }, () => {
    const days = smallTables.chain((first) =>
      fc.tuple(fc.constant(first), fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 9, maxLength: 9 })),
    );
    fc.assert(
      fc.property(days, ([first, changes]) => {
        const then = first.map((line, row) =>
          line.map((count, column) => Math.max(0, count + changes[row * 3 + column]!)),
        );
        const before = hide(tableOf(first));
        const after = hide(tableOf(then), [before]);
        const isHidden = (table: ShownTable, row: number, column: number) =>
          typeof table.cells[row]![column] !== 'number';
        for (const [row, line] of before.cells.entries())
          for (const [column] of line.entries())
            if (isHidden(before, row, column)) expect(isHidden(after, row, column)).toBe(true);
        expectNoneTold(after, then, (row, column) => isHidden(before, row, column));
      }),
      { numRuns: 60 },
    );
  });
});
