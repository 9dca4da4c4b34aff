/** Whether a plan is or has been in a status, as its life cycle runs. */
import type { PlanStatus } from '../plan/plan.ts';

const course: readonly PlanStatus[] = ['draft', 'in-approval', 'approved', 'in-implementation', 'closed'];

/** Whether a plan that is in `now` has left `status` behind. A plan comes under revision from its approval at the earliest. */
export function hasPassed(now: PlanStatus, status: PlanStatus): boolean {
  const reached = now === 'under-revision' || now === 'suspended' ? 1.5 : course.indexOf(now);
  const asked = course.indexOf(status);
  return asked >= 0 && asked < reached;
}

/** Whether a plan that is in `now` is in one of these, or has been for certain. */
export const hasHad = (now: PlanStatus, statuses: readonly PlanStatus[]): boolean =>
  statuses.some((status) => status === now || hasPassed(now, status));

/** A plan that is paused or over: nobody owes anything about it. */
export const isEnded = (status: PlanStatus): boolean =>
  status === 'suspended' || status === 'closed' || status === 'inactive';
