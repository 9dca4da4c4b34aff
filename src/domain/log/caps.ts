/** The limits of a log, as the organisation has set them, and which of them an entry passes. */
import { mondayOf } from '../calendar/local-date.ts';
import type { Cap } from '../plan/log-type.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import type { LogOutline, NewEntry } from './log-entry.ts';

/** A limit and what the entry would make of it. */
export interface CapReached extends Cap {
  readonly count: number;
}

/** @param others entries of the same member in the week, among others; none that is void */
export const capsReached = (
  { type, organisation }: Pick<PlanContext, 'type' | 'organisation'>,
  entry: NewEntry,
  others: readonly LogOutline[],
): readonly CapReached[] =>
  (type.log?.caps ?? [])
    .map((cap): Cap => ({ ...cap, ...organisation.caps?.[cap.id] }))
    .filter(({ how, form }) => how !== 'off' && (form === undefined || form === entry.form))
    .map((cap) => ({ ...cap, count: countedBy(cap, entry, others) }))
    .filter(({ count, most }) => count > most);

function countedBy({ of, form }: Cap, entry: NewEntry, others: readonly LogOutline[]): number {
  if (of === 'minutes') return entry.minutes;
  const inWeek = others.filter(
    (one) =>
      one.by === entry.by &&
      one.state !== 'missed' &&
      (form === undefined || one.form === form) &&
      mondayOf(one.on) === mondayOf(entry.on),
  );
  return inWeek.length + 1;
}
