/** When the last needed section of a stage is done, whoever is to take the plan further hears of it. */

import type { Notice } from './notice.ts';
import { withNotices } from './plan-change.ts';
import type { PlanContext } from './plan-context.ts';
import type { PlanWrite } from './plan-write.ts';
import { isStageDone } from './standing.ts';
import { takersOf } from './takers.ts';

/** Adds the word to a change that completes the stage; whoever made the change sees it in the answer. */
export function withReady(context: PlanContext, change: PlanWrite, by: string): PlanWrite {
  const { plan } = change;
  if (plan.status !== context.plan.status || !isStageDone({ ...context, plan }) || isStageDone(context)) return change;
  const next = context.type.lifeCycle.transitions.find(
    (one) => one.needs === 'open-sections-done' && one.from.includes(plan.status),
  );
  if (next === undefined) return change;
  const { members, vacant } = takersOf({ ...context, plan }, next);
  const told = vacant ? [] : members.map(({ id }) => id).filter((id) => id !== by);
  const notices = told.map(
    (id): Notice => ({ key: `${change.arrival}:ready:${id}`, kind: 'ready', to: id, transition: next.name }),
  );
  return withNotices(change, notices);
}
