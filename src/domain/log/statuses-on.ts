/** In which statuses a plan was on a day that is over. */

import { today as dayAt, type LocalDate } from '../calendar/local-date.ts';
import type { HistoryEntry } from '../plan/history.ts';
import type { PlanStatus } from '../plan/life-cycle.ts';
import type { PlanContext } from '../plan/plan-context.ts';

type Known = Pick<PlanContext, 'plan' | 'organisation'>;

/** Whether the plan tells it by itself, and its history need not be read. */
export const knowsStatusOn = ({ plan, organisation }: Known, day: LocalDate): boolean =>
  dayAt(new Date(plan.statusAt), organisation.zone) < day;

/** All that it was in on that day, from its first moment on. @param history oldest first */
export function statusesOn(context: Known, history: readonly HistoryEntry[], day: LocalDate): readonly PlanStatus[] {
  const { plan, organisation } = context;
  if (knowsStatusOn(context, day)) return [plan.status];
  const steps = history.filter((entry) => entry.kind === 'status');
  const dayOf = ({ at }: HistoryEntry): LocalDate => dayAt(new Date(at), organisation.zone);
  const after = steps.filter((step) => dayOf(step) >= day);
  const within = after.filter((step) => dayOf(step) === day);
  return [after[0]?.before ?? plan.status, ...within.map((step) => step.after)];
}
