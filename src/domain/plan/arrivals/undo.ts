/** Takes back a person's last act in a plan, as long as nobody has built on it. */
import { defined } from '../../../shared/defined.ts';
import type { Instant } from '../../calendar/local-time.ts';
import { isSettled } from '../../calendar/settling.ts';
import type { Reader } from '../../people/organisation.ts';
import { type Advance, type Refusal, refused } from '../advance-result.ts';
import type { ArrivalOf } from '../arrival.ts';
import { isRefusal, placeToAnswer, settledBy } from '../guard.ts';
import type { HistoryEntry } from '../history.ts';
import { type Answer, type Answers, noSection } from '../plan.ts';
import { startChange, withHistory, withRow, withSection } from '../plan-change.ts';
import type { PlanContext } from '../plan-context.ts';
import type { PlanWrite } from '../plan-write.ts';
import { presetOf } from '../preset-rows.ts';
import { sameValues } from './answer.ts';
import { taskState } from './rows.ts';
import { type Decision, undoDecision } from './undo-decision.ts';

const undoable = ['answered', 'finished', 'row-removed', 'task-state', 'status', 'returned'] as const;

export type Undoable = Extract<HistoryEntry, { kind: (typeof undoable)[number] }>;

/** Of decisions those that were made in the last minutes. */
export const isUndoable = (entry: HistoryEntry, now: Instant): entry is Undoable =>
  isDecision(entry)
    ? entry.was !== undefined && !isSettled(entry.at, now)
    : undoable.some((kind) => kind === entry.kind);

const isDecision = (entry: HistoryEntry): entry is Decision => entry.kind === 'status' || entry.kind === 'returned';

/** All that an arrival of this member wrote, newest first; empty where it wrote nothing. */
export const writtenBy = (
  history: readonly HistoryEntry[],
  { arrival, by }: Pick<HistoryEntry, 'arrival' | 'by'>,
): readonly HistoryEntry[] => history.filter((entry) => entry.arrival === arrival && entry.by === by).reverse();

export function undo(context: PlanContext, reader: Reader, arrival: ArrivalOf<'undo'>): Advance {
  let change = startChange(context.plan, arrival.id);
  if (arrival.entries.length === 0) return refused({ why: 'nothing-to-undo' });
  for (const entry of arrival.entries) {
    if (entry.by !== arrival.by) return refused({ why: 'no-right' });
    if (!isUndoable(entry, context.now)) return refused({ why: 'nothing-to-undo' });
    const now = { ...context, plan: change.plan };
    const closed = entry.kind === 'task-state' || isDecision(entry) ? null : closedNow(now, reader, entry);
    if (closed !== null) return refused(closed);
    const taken = takeBack(now, change, { arrival, entry, reader });
    if ('why' in taken) return refused(taken);
    change = taken;
  }
  return { kind: 'moved', write: change };
}

type Written = Exclude<Undoable, Decision | { kind: 'task-state' }>;

/** Why what was written there cannot be changed any more; null where it can. */
function closedNow(now: PlanContext, reader: Reader, entry: Written): Refusal | null {
  const what = 'row' in entry && entry.row !== undefined ? 'rows' : 'section';
  const section = placeToAnswer(now, reader, { section: entry.section, what });
  if (isRefusal(section)) return section;
  return what === 'rows' ? settledBy(now, section, entry.at) : null;
}

interface TakenBack<Entry extends Undoable = Undoable> {
  readonly arrival: ArrivalOf<'undo'>;
  readonly entry: Entry;
  readonly reader: Reader;
}

const nothing: Refusal = { why: 'nothing-to-undo' };

function takeBack(context: PlanContext, change: PlanWrite, { entry, ...rest }: TakenBack): PlanWrite | Refusal {
  switch (entry.kind) {
    case 'answered':
      return undoAnswer(context, change, { ...rest, entry });
    case 'finished':
      return undoFinish(context, change, { ...rest, entry });
    case 'row-removed':
      return undoRemoval(context, change, { ...rest, entry });
    case 'task-state':
      return undoState(context, change, { ...rest, entry });
    case 'status':
    case 'returned':
      return undoDecision(context, change, { entry, stamp: stamp(context, rest.arrival) }) ?? nothing;
    default:
      return entry satisfies never;
  }
}

const stamp = (context: PlanContext, arrival: ArrivalOf<'undo'>) => ({
  at: context.now,
  by: arrival.by,
  arrival: arrival.id,
});

const isOf = (made: { readonly by: string; readonly at: string }, entry: HistoryEntry): boolean =>
  made.by === entry.by && made.at === entry.at;

function undoAnswer(
  context: PlanContext,
  change: PlanWrite,
  { arrival, entry }: TakenBack<Extract<Undoable, { kind: 'answered' }>>,
): PlanWrite | Refusal {
  const row = entry.row === undefined ? undefined : change.plan.rows.find((one) => one.id === entry.row);
  const state = change.plan.sections[entry.section] ?? noSection;
  const current = (row ?? state).answers[entry.step];
  const gone = entry.row !== undefined && row?.removed !== undefined;
  if (gone || current === undefined || !isOf(current, entry) || !sameValues(current.values, entry.after))
    return nothing;
  const seen = row === undefined ? change.sections[entry.section] : change.rows[row.id];
  const target = row ?? state;
  const answers = restore(target.answers, entry, { at: context.now, revision: (seen ?? target.revision) + 1 });
  const isPreset = row !== undefined && presetOf(context.type, context.plan, row) !== undefined;
  const emptied = row !== undefined && !isPreset && Object.keys(answers).length === 0;
  const written =
    row === undefined
      ? withSection(change, entry.section, { ...state, answers })
      : withRow(change, { ...row, answers, ...(emptied && { removed: { by: arrival.by, at: context.now } }) });
  return withHistory(written, {
    ...stamp(context, arrival),
    kind: 'undone',
    section: entry.section,
    step: entry.step,
    ...defined({ row: entry.row }),
    before: entry.after,
    after: entry.before,
  });
}

/** What stood before, under the name of whoever gave it; a new revision, so that an older page cannot overwrite it. */
function restore(
  answers: Answers,
  { step, before, was, by }: Extract<Undoable, { kind: 'answered' }>,
  now: Pick<Answer, 'at' | 'revision'>,
): Answers {
  const { [step]: _, ...rest } = answers;
  return before === null ? rest : { ...answers, [step]: { values: before, by, ...now, ...was } };
}

function undoFinish(
  context: PlanContext,
  change: PlanWrite,
  { arrival, entry }: TakenBack<Extract<Undoable, { kind: 'finished' }>>,
): PlanWrite | Refusal {
  const { finished, ...state } = change.plan.sections[entry.section] ?? noSection;
  if (finished === undefined || !isOf(finished, entry)) return nothing;
  const before = { ...state, ...defined({ returned: entry.returned }) };
  const reopened = { ...stamp(context, arrival), kind: 'reopened', section: entry.section } as const;
  return withHistory(withSection(change, entry.section, before), reopened);
}

function undoRemoval(
  context: PlanContext,
  change: PlanWrite,
  { arrival, entry }: TakenBack<Extract<Undoable, { kind: 'row-removed' }>>,
): PlanWrite | Refusal {
  const row = change.plan.rows.find((one) => one.id === entry.row);
  if (row?.removed === undefined || !isOf(row.removed, entry)) return nothing;
  const { removed: _, ...live } = row;
  const { section } = entry;
  const restored = { ...stamp(context, arrival), kind: 'row-restored', section, row: entry.row } as const;
  return withHistory(withRow(change, live), restored);
}

function undoState(
  context: PlanContext,
  change: PlanWrite,
  { arrival, entry, reader }: TakenBack<Extract<Undoable, { kind: 'task-state' }>>,
): PlanWrite | Refusal {
  const row = change.plan.rows.find((one) => one.id === entry.row);
  if (row?.state !== (entry.done ? 'done' : 'open')) return nothing;
  const { id, by } = arrival;
  const result = taskState(context, reader, { kind: 'task-state', id, by, row: entry.row, done: !entry.done });
  if (result.kind !== 'moved') return result.kind === 'refused' ? result.refusal : nothing;
  const { write } = result;
  return withHistory(
    write.plan.rows.reduce((next, one) => (one.id === row.id ? withRow(next, one) : next), change),
    ...write.history,
  );
}
