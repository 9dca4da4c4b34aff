/** What becomes of an arrival: pure, so that the same arrival on the same plan always gives the same result. */
import type { Reader } from '../people/access.ts';
import type { Advance } from './advance-result.ts';
import type { Arrival, ArrivalKind, ArrivalOf } from './arrival.ts';
import { answer } from './arrivals/answer.ts';
import { carried } from './arrivals/carried.ts';
import { carryTasks } from './arrivals/carry-tasks.ts';
import { correct } from './arrivals/correct.ts';
import { finish } from './arrivals/finish.ts';
import { returnSection } from './arrivals/return-section.ts';
import { addRow, removeRow, taskState } from './arrivals/rows.ts';
import { transition } from './arrivals/transition.ts';
import { undo } from './arrivals/undo.ts';
import type { PlanContext } from './plan-context.ts';
import { withReady } from './ready.ts';
import { withCalls } from './relay.ts';
import { withReviewed } from './reviewed.ts';

const kinds: {
  readonly [Kind in ArrivalKind]: (context: PlanContext, reader: Reader, arrival: ArrivalOf<Kind>) => Advance;
} = {
  answer,
  finish,
  carried,
  'return-section': returnSection,
  correct,
  'carry-tasks': carryTasks,
  'remove-row': removeRow,
  'task-state': taskState,
  'add-row': addRow,
  undo,
  transition,
};

/**
 * Applies an arrival to a plan for the member it came from.
 * @returns what a store must write (with the calls of the relay that follow), a refusal, or a conflict; it never throws for a person's mistake
 */
export function advance<Kind extends ArrivalKind>(
  context: PlanContext,
  reader: Reader,
  arrival: ArrivalOf<Kind> & Arrival,
): Advance {
  const apply = kinds[arrival.kind] as (context: PlanContext, reader: Reader, arrival: Arrival) => Advance;
  const result = apply(context, reader, arrival);
  if (result.kind !== 'moved') return result;
  const called = withCalls(context, result.write, arrival.by);
  return { kind: 'moved', write: withReviewed(context, withReady(context, called, arrival.by), arrival.by) };
}

/** Whether a change has anything to write: an answer given a second time has nothing. */
export const isEmpty = (write: { readonly history: readonly unknown[] }): boolean => write.history.length === 0;
