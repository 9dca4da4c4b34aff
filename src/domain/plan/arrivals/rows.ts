/** Rows as wholes: a task said in one message, a row taken out, a task marked as done. */

import type { Reader } from '../../people/organisation.ts';
import { carriesOut, mayAnswer } from '../access.ts';
import { type Advance, refused } from '../advance-result.ts';
import type { ArrivalOf } from '../arrival.ts';
import { isRefusal, liveRow, placeToAnswer, settledBy } from '../guard.ts';
import type { HistoryEntry } from '../history.ts';
import { isWorkedOn } from '../life-cycle.ts';
import { findSection } from '../on-path.ts';
import type { Row } from '../plan.ts';
import { startChange, withHistory, withRow } from '../plan-change.ts';
import type { PlanContext } from '../plan-context.ts';
import { presetOf } from '../preset-rows.ts';
import { answer } from './answer.ts';

/** A whole row is the answers to all its steps, in the order in which they are asked; they pass the same checks. */
export function addRow(context: PlanContext, reader: Reader, arrival: ArrivalOf<'add-row'>): Advance {
  if (context.plan.rows.some((row) => row.id === arrival.id))
    return { kind: 'moved', write: startChange(context.plan, arrival.id) };
  const steps = findSection(context.type, context.plan, arrival.section)?.type.list?.steps ?? [];
  const place = (step: string) => steps.findIndex((one) => one.id === step);
  const answers = Object.entries(arrival.answers)
    .map(([step, values]) => ({ section: arrival.section, step, values, row: 'new' }))
    .sort((one, other) => place(one.step) - place(other.step));
  return answer(context, reader, { kind: 'answer', id: arrival.id, by: arrival.by, answers, seen: 0 });
}

export function removeRow(context: PlanContext, reader: Reader, arrival: ArrivalOf<'remove-row'>): Advance {
  const row = liveRow(context, arrival.row);
  if (row === undefined) return refused({ why: 'no-such-place' });
  const section = placeToAnswer(context, reader, { section: row.section, what: 'rows' });
  if (isRefusal(section)) return refused(section);
  if (presetOf(context.type, context.plan, row) !== undefined) return refused({ why: 'preset-row' });
  const settled = settledBy(context, section, row.createdAt);
  if (settled !== null) return refused(settled);
  const removed = { by: arrival.by, at: context.now };
  const entry: HistoryEntry = { ...stamp(context, arrival), kind: 'row-removed', section: row.section, row: row.id };
  return moved(context, arrival.id, { row: { ...row, removed }, entry });
}

/** Done, or open again: by whoever is responsible for it, or may answer its section. */
export function taskState(context: PlanContext, reader: Reader, arrival: ArrivalOf<'task-state'>): Advance {
  const row = liveRow(context, arrival.row);
  const section = row && findSection(context.type, context.plan, row.section);
  if (row?.kind !== 'task' || section === undefined) return refused({ why: 'no-such-place' });
  if (!carriesOut(reader, row) && !mayAnswer(reader, context, section)) return refused({ why: 'no-right' });
  if (!isWorkedOn(context.type, context.plan.status)) return refused({ why: 'status', status: context.plan.status });
  const state = arrival.done ? 'done' : 'open';
  if (row.state === state) return { kind: 'moved', write: startChange(context.plan, arrival.id) };
  const entry: HistoryEntry = {
    ...stamp(context, arrival),
    kind: 'task-state',
    section: row.section,
    row: row.id,
    done: arrival.done,
  };
  return moved(context, arrival.id, { row: { ...row, state }, entry });
}

const stamp = (context: PlanContext, arrival: { readonly id: string; readonly by: string }) => ({
  at: context.now,
  by: arrival.by,
  arrival: arrival.id,
});

const moved = (
  context: PlanContext,
  arrival: string,
  { row, entry }: { readonly row: Row; readonly entry: HistoryEntry },
): Advance => ({ kind: 'moved', write: withHistory(withRow(startChange(context.plan, arrival), row), entry) });
