/** When the last needed section of a stage is done, whoever is to take the plan further hears of it. */
import { membersWithRole } from '../people/roles-of.ts';
import { classOf } from '../people/subject.ts';
import type { Notice } from './notice.ts';
import { withNotices } from './plan-change.ts';
import type { PlanContext } from './plan-context.ts';
import type { PlanWrite } from './plan-write.ts';
import { undone } from './standing.ts';

/** Adds the word to a change that completes the stage; whoever made the change sees it in the answer. */
export function withReady(context: PlanContext, change: PlanWrite, by: string): PlanWrite {
  const { plan } = change;
  if (plan.status !== context.plan.status || undone(context).length === 0) return change;
  if (undone({ ...context, plan }).length > 0) return change;
  const next = context.type.lifeCycle.transitions.find(
    (one) => one.needs === 'open-sections-done' && one.from.includes(plan.status),
  );
  if (next === undefined) return change;
  const holders = next.by.map((role) => membersWithRole(context.organisation, [role], classOf(plan.about)));
  const told = holders.find((members) => members.length > 0)?.filter((member) => member.id !== by) ?? [];
  const notices = told.map(
    ({ id }): Notice => ({ key: `${change.arrival}:ready:${id}`, kind: 'ready', to: id, transition: next.name }),
  );
  return withNotices(change, notices);
}
