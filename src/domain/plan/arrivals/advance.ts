/** What becomes of an arrival: pure, so that the same arrival on the same plan always gives the same result. */
import type { Instant } from '../../calendar/local-time.ts';
import type { Reader } from '../../people/organisation.ts';
import type { Advance } from '../advance-result.ts';
import type { Arrival, ArrivalKind, ArrivalOf } from '../arrival.ts';
import { withCalls } from '../call-owners.ts';
import type { Notice } from '../notice.ts';
import { withReady } from '../notify-ready.ts';
import { withWhole } from '../notify-whole.ts';
import type { PlanContext } from '../plan-context.ts';
import { answer } from './answer.ts';
import { carried } from './carried.ts';
import { carryTasks } from './carry-tasks.ts';
import { correct } from './correct.ts';
import { finish } from './finish.ts';
import { returnSection } from './return-section.ts';
import { addRow, removeRow, taskState } from './rows.ts';
import { transition } from './transition.ts';
import { undo } from './undo.ts';

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
  // What is as it was before has been told before.
  if (arrival.kind === 'undo') return { kind: 'moved', write: called };
  const write = withWhole(context, withReady(context, called, arrival.by), arrival.by);
  return {
    kind: 'moved',
    write: decides(arrival) ? { ...write, notices: decided(write.notices, context.now) } : write,
  };
}

/** Whether an arrival can be taken back for some minutes, before anybody is told. */
export const decides = ({ kind }: Arrival): boolean => kind === 'transition' || kind === 'return-section';

const decided = (notices: readonly Notice[], now: Instant): readonly Notice[] =>
  notices.map((notice) => ({ ...notice, decided: now }));

/** Whether a change has anything to write: an answer given a second time has nothing. */
export const isEmpty = (write: { readonly history: readonly unknown[] }): boolean => write.history.length === 0;
