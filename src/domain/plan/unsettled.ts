/** Whether what somebody decided about a plan can still be taken back. */
import { isSettled } from '../calendar/settling.ts';
import { firstStatus } from './life-cycle.ts';
import type { PlanContext } from './plan-context.ts';

/** A new status, or a section that was sent back, of the last minutes: nobody is told, and nothing is owed because of it yet. */
export function isUnsettled({ type, plan, now }: Pick<PlanContext, 'type' | 'plan' | 'now'>): boolean {
  // What was begun or taken back into its first status waits for nothing.
  const moved = plan.status === firstStatus(type) ? [] : [plan.statusAt];
  const returned = Object.values(plan.sections).flatMap((state) => state.returned?.at ?? []);
  return [...moved, ...returned].some((at) => !isSettled(at, now));
}
