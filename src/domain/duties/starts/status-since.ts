/** Since when a plan has been, or since when it was, in a status. */
import { today as dayOf, type LocalDate } from '../../calendar/local-date.ts';
import type { Instant } from '../../calendar/local-time.ts';
import { hasPassed, type PlanStatus, phaseOf } from '../../plan/life-cycle.ts';
import type { PlanContext } from '../../plan/plan-context.ts';

/**
 * The day on which the plan came into a status. Of a plan that came into it before that was kept, the calls that were made
 * in it tell, and without any the plan's present status.
 */
export function statusSince(context: PlanContext, status: PlanStatus): LocalDate | null {
  const { plan, type } = context;
  if (plan.status === status) return localDay(context, plan.statusAt);
  // A plan that was put back to be written anew has left the day of its approval behind.
  if (phaseOf(type, plan.status) === 'drafting' || !hasPassed(type, plan.status, status)) return null;
  const reached = plan.reached?.[status];
  if (reached !== undefined) return localDay(context, reached);
  const begun = type.sections.filter(
    ({ openIn }) => openIn.includes(status) && openIn.every((one) => one === status || !hasPassed(type, status, one)),
  );
  const calls = Object.entries(plan.called)
    .filter(([key]) => begun.some(({ id }) => key === id || key.startsWith(`${id}:`)))
    .map(([, { at }]) => at);
  return localDay(context, calls.toSorted()[0] ?? plan.statusAt);
}

/** The day of a moment where the organisation is. */
export const localDay = ({ organisation }: PlanContext, at: Instant): LocalDate =>
  dayOf(new Date(at), organisation.zone);
