/**
 * Whether what is shown of a table with totals leaves a hidden count one value only.
 *
 * Rows, columns and totals are equations: what flows from the total of all over the totals of rows and the counts to the totals of
 * columns and back is the same everywhere. In such a network a count may be another one exactly where it lies on a circle of counts
 * that may all change by one, each within what is known of it.
 */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

interface Arc {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly bounds: Bounds;
}

/**
 * @param counts with the totals of rows and columns
 * @param bounds what is known of each hidden one; null for one that is shown
 */
export function isDetermined(
  counts: readonly (readonly number[])[],
  bounds: readonly (readonly (Bounds | null)[])[],
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  const arcs = counts.flatMap((cells, at) =>
    cells.flatMap((count, place) => {
      const known = bounds[at]?.[place] ?? null;
      return known === null ? [] : [{ ...ends(counts, at, place), count, bounds: known, at, place }];
    }),
  );
  const own = arcs.find((arc) => arc.at === row && arc.place === column);
  if (own === undefined) return true;
  const others = arcs.filter((arc) => arc !== own);
  const mayGrow = own.count < own.bounds.most && isReached(others, own.to, own.from);
  const mayShrink = own.count > own.bounds.least && isReached(others, own.from, own.to);
  return !mayGrow && !mayShrink;
}

/** From its row to its column; the total of a row comes from the source, that of a column goes to the drain, that of all goes back. */
function ends(counts: readonly (readonly number[])[], row: number, column: number): Pick<Arc, 'from' | 'to'> {
  const isLastRow = row === counts.length - 1;
  const isLastColumn = column === (counts[row]?.length ?? 0) - 1;
  if (isLastRow && isLastColumn) return { from: 'drain', to: 'source' };
  if (isLastRow) return { from: `column ${column}`, to: 'drain' };
  if (isLastColumn) return { from: 'source', to: `row ${row}` };
  return { from: `row ${row}`, to: `column ${column}` };
}

/** Along counts that may grow, and back along those that may shrink. */
function isReached(arcs: readonly Arc[], from: string, to: string): boolean {
  const seen = new Set([from]);
  const waiting = [from];
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    if (here === to) return true;
    for (const { from: one, to: other, count, bounds } of arcs) {
      const next = one === here && count < bounds.most ? other : other === here && count > bounds.least ? one : null;
      if (next === null || seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return false;
}
