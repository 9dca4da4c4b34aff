/** Hides the small counts of a table, and as many others as it takes that nobody can work them out from what is shown. */
import { type Bounds, isDetermined } from './determined.ts';
import { type ShownCell, type ShownTable, type Table, withTotals } from './table.ts';

/** Fewer would tell of somebody; no setting goes below (3.3 of the municipality's rules of counting, a proposal). */
export const fewest = 5;

type Counts = readonly (readonly number[])[];
type Shown = readonly (readonly ShownCell[])[];

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A count of 1 to 4 is shown as few, 0 is shown. What was hidden on an earlier day of the same semester stays hidden, so that no
 * difference of two days tells it.
 *
 * @param before what was shown of the same table earlier in the semester
 */
export function hide(table: Table, before: readonly ShownTable[] = []): ShownTable {
  const counts = withTotals(table);
  const kept = keptOf(table, before);
  const hidden: ShownCell[][] = counts.map((row, at) =>
    row.map((count, place) => {
      if (count > 0 && count < fewest) return 'few';
      return kept.has(keyOf(table, { row: at, column: place })) ? 'hidden' : count;
    }),
  );
  for (
    let given = givenAway(counts, hidden, kept, table);
    given !== null;
    given = givenAway(counts, hidden, kept, table)
  ) {
    const further = nextToHide(counts, hidden, given);
    if (further === null) break;
    hidden[further.row]?.splice(further.column, 1, 'hidden');
  }
  return { id: table.id, rows: table.rows, columns: table.columns, cells: hidden };
}

/** The first hidden count that what is shown leaves one value only; that there is none now tells of nobody. */
function givenAway(counts: Counts, shown: Shown, kept: ReadonlySet<string>, table: Table): Place | null {
  const bounds = shown.map((row, at) =>
    row.map((cell, place): Bounds | null => boundsOf(cell, kept.has(keyOf(table, { row: at, column: place })))),
  );
  for (const [row, cells] of shown.entries())
    for (const [column, cell] of cells.entries())
      if (
        typeof cell !== 'number' &&
        countAt(counts, { row, column }) > 0 &&
        isDetermined(counts, bounds, { row, column })
      )
        return { row, column };
  return null;
}

/** What everybody knows of it: few are 1 to 4, what is hidden for others' sake is none of the few, unless it was hidden before. */
function boundsOf(cell: ShownCell, isKept: boolean): Bounds | null {
  if (typeof cell === 'number') return null;
  if (cell === 'few') return { least: 1, most: fewest - 1 };
  return { least: isKept ? 0 : fewest, most: Number.POSITIVE_INFINITY };
}

/**
 * The smallest count that is still shown in the row or column that gives it away, where nothing else is hidden; else in any. A total only
 * where nothing else is left; a zero never, for it tells of nobody.
 */
function nextToHide(counts: Counts, shown: Shown, { row, column }: Place): Place | null {
  const places = counts.flatMap((cells, at) => [...cells.keys()].map((place): Place => ({ row: at, column: place })));
  const isHidden = (one: Place): boolean => typeof cellAt(shown, one) !== 'number';
  const lines = [places.filter((one) => one.row === row), places.filter((one) => one.column === column)];
  const alone = lines.filter((line) => line.filter(isHidden).length === 1).flat();
  const choices = [alone, lines.flat(), places].map((some) =>
    some.filter((one) => !isHidden(one) && countAt(counts, one) > 0),
  );
  const [next = null] = (choices.find((some) => some.length > 0) ?? []).toSorted(
    (one, other) => totals(counts, one) - totals(counts, other) || countAt(counts, one) - countAt(counts, other),
  );
  return next;
}

/** Of how many lines it is the total. */
const totals = (counts: Counts, { row, column }: Place): number =>
  Number(row === counts.length - 1) + Number(column === (counts[0]?.length ?? 0) - 1);

const countAt = (counts: Counts, { row, column }: Place): number => counts[row]?.[column] ?? 0;

const cellAt = (shown: Shown, { row, column }: Place): ShownCell | undefined => shown[row]?.[column];

/** Rows and columns may come and go between two days: a count is known again by what they are called. */
const keyOf = ({ rows, columns }: Pick<Table, 'rows' | 'columns'>, { row, column }: Place): string =>
  JSON.stringify([rows[row] ?? null, columns[column] ?? null]);

function keptOf({ id }: Table, before: readonly ShownTable[]): ReadonlySet<string> {
  const same = before.filter((one) => one.id === id);
  return new Set(
    same.flatMap((one) =>
      one.cells.flatMap((row, at) =>
        row.flatMap((cell, place) => (typeof cell === 'number' ? [] : keyOf(one, { row: at, column: place }))),
      ),
    ),
  );
}
