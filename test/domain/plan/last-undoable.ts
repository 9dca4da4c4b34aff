/** The last act of somebody in a plan, as who takes back act by act finds it: what was taken back before does not count. */
import { isUndoable, writtenBy } from '../../../src/domain/plan/arrivals/undo.ts';
import type { HistoryEntry } from '../../../src/domain/plan/history.ts';

export function lastUndoable(
  history: readonly HistoryEntry[],
  { by, now }: { readonly by: string; readonly now: string },
): readonly HistoryEntry[] {
  const own = history.filter((entry) => entry.by === by);
  const arrivals = [...new Set(own.map(({ arrival }) => arrival))].toReversed();
  let takenBack = 0;
  for (const arrival of arrivals) {
    const written = writtenBy(history, { arrival, by });
    if (written.some(takesBack)) takenBack += 1;
    else if (takenBack > 0) takenBack -= 1;
    else return written.every((entry) => isUndoable(entry, now)) ? written : [];
  }
  return [];
}

const takesBack = (entry: HistoryEntry): boolean =>
  ['undone', 'reopened', 'row-restored', 'return-undone'].includes(entry.kind) ||
  (entry.kind === 'status' && entry.undone === true);
