/** Takes back a person's last act in a plan, as long as nobody has built on it. */
import type { Reader } from '../../people/access.ts';
import { type Advance, refused } from '../advance-result.ts';
import type { ArrivalOf } from '../arrival.ts';
import type { HistoryEntry } from '../history.ts';
import { isRefusal, placeToAnswer } from '../place.ts';
import { type Answers, noSection } from '../plan.ts';
import { startChange, withHistory, withRow, withSection } from '../plan-change.ts';
import type { PlanContext } from '../plan-context.ts';

type Undoable = Extract<HistoryEntry, { kind: 'answered' | 'finished' | 'row-removed' }>;

/** The last thing this member did that can be taken back and was not yet; null where there is none. */
export function lastUndoable(history: readonly HistoryEntry[], by: string): Undoable | null {
  let takenBack = 0;
  for (const entry of history.filter((one) => one.by === by).reverse()) {
    if (entry.kind === 'undone' || entry.kind === 'reopened' || entry.kind === 'row-restored') takenBack += 1;
    else if (takenBack > 0) takenBack -= 1;
    else if (entry.kind === 'answered' || entry.kind === 'finished' || entry.kind === 'row-removed') return entry;
    else return null;
  }
  return null;
}

export function undo(context: PlanContext, reader: Reader, arrival: ArrivalOf<'undo'>): Advance {
  const { entry } = arrival;
  if (entry.by !== arrival.by) return refused({ why: 'no-right' });
  if (entry.kind !== 'answered' && entry.kind !== 'finished' && entry.kind !== 'row-removed') {
    return refused({ why: 'nothing-to-undo' });
  }
  const what = 'row' in entry && entry.row !== undefined ? 'rows' : 'section';
  const section = placeToAnswer(context, reader, { section: entry.section, what });
  if (isRefusal(section)) return refused(section);
  switch (entry.kind) {
    case 'answered':
      return undoAnswer(context, arrival, entry);
    case 'finished':
      return undoFinish(context, arrival, entry.section);
    case 'row-removed':
      return undoRemoval(context, arrival, entry);
    default:
      return entry satisfies never;
  }
}

const stamp = (context: PlanContext, arrival: ArrivalOf<'undo'>) => ({
  at: context.now,
  by: arrival.by,
  arrival: arrival.id,
});

function undoAnswer(
  context: PlanContext,
  arrival: ArrivalOf<'undo'>,
  entry: Extract<Undoable, { kind: 'answered' }>,
): Advance {
  const row = entry.row === undefined ? undefined : context.plan.rows.find((one) => one.id === entry.row);
  const state = context.plan.sections[entry.section] ?? noSection;
  const current = (row ?? state).answers[entry.step];
  if (current === undefined || current.at !== entry.at || current.by !== entry.by)
    return refused({ why: 'nothing-to-undo' });
  const answers = restore((row ?? state).answers, entry, context.now, (row ?? state).revision + 1);
  const started = startChange(context.plan, arrival.id);
  const emptied = row !== undefined && Object.keys(answers).length === 0;
  const change =
    row === undefined
      ? withSection(started, entry.section, { ...state, answers })
      : withRow(started, { ...row, answers, ...(emptied && { removed: { by: arrival.by, at: context.now } }) });
  return {
    kind: 'moved',
    write: withHistory(change, {
      ...stamp(context, arrival),
      kind: 'undone',
      section: entry.section,
      step: entry.step,
      ...(entry.row !== undefined && { row: entry.row }),
      before: entry.after,
      after: entry.before,
    }),
  };
}

function restore(
  answers: Answers,
  entry: Extract<Undoable, { kind: 'answered' }>,
  at: string,
  revision: number,
): Answers {
  if (entry.before !== null) return { ...answers, [entry.step]: { values: entry.before, by: entry.by, at, revision } };
  const { [entry.step]: _, ...rest } = answers;
  return rest;
}

function undoFinish(context: PlanContext, arrival: ArrivalOf<'undo'>, key: string): Advance {
  const { finished, ...state } = context.plan.sections[key] ?? noSection;
  if (finished === undefined || finished.by !== arrival.by) return refused({ why: 'nothing-to-undo' });
  const change = withSection(startChange(context.plan, arrival.id), key, state);
  const entry = { ...stamp(context, arrival), kind: 'reopened', section: key } as const;
  return { kind: 'moved', write: withHistory(change, entry) };
}

function undoRemoval(
  context: PlanContext,
  arrival: ArrivalOf<'undo'>,
  entry: { readonly row: string; readonly section: string },
): Advance {
  const row = context.plan.rows.find((one) => one.id === entry.row);
  if (row?.removed === undefined) return refused({ why: 'nothing-to-undo' });
  const { removed: _, ...live } = row;
  const restored = {
    ...stamp(context, arrival),
    kind: 'row-restored',
    section: entry.section,
    row: entry.row,
  } as const;
  return { kind: 'moved', write: withHistory(withRow(startChange(context.plan, arrival.id), live), restored) };
}
