/** The last act of somebody in a plan, as who takes back act by act finds it: what was taken back before does not count. */
import { isUndoable, writtenBy } from '../../../src/domain/plan/arrivals/undo.ts';
import type { HistoryEntry } from '../../../src/domain/plan/history.ts';

export function lastUndoable(history: readonly HistoryEntry[], by: string): readonly HistoryEntry[] {
  const own = history.filter((entry) => entry.by === by);
  const arrivals = [...new Set(own.map(({ arrival }) => arrival))].toReversed();
  let takenBack = 0;
  for (const arrival of arrivals) {
    const written = writtenBy(history, { arrival, by });
    if (written.some(({ kind }) => ['undone', 'reopened', 'row-restored'].includes(kind))) takenBack += 1;
    else if (takenBack > 0) takenBack -= 1;
    else return written.every(isUndoable) ? written : [];
  }
  return [];
}
