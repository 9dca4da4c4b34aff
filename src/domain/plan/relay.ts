/** The relay: when a section becomes open its owners are called, once, with a due date (IIP rules 16-19). */

import { holidaysOf } from '../calendar/school-year.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { ownersOf } from '../people/access.ts';
import type { Notice } from './notice.ts';
import type { Call } from './plan.ts';
import { withNotices, withPlan } from './plan-change.ts';
import type { PlanContext } from './plan-context.ts';
import type { PlanWrite } from './plan-write.ts';
import { isWorkable, standings } from './standing.ts';

/**
 * Adds to a change the calls that follow from it. It looks at what is open now and was never called, not at what
 * changed, so that a call missed for any reason is made up by the next arrival.
 */
export function withCalls(context: PlanContext, change: PlanWrite, by: string): PlanWrite {
  const after = { ...context, plan: change.plan };
  const holidays = holidaysOf(context.organisation.schoolYears);
  const fresh = standings(after).filter((one) => isWorkable(one.standing) && !(one.section.key in change.plan.called));
  if (fresh.length === 0) return change;
  const calls = fresh.map(({ section }): [string, Call] => {
    const due = addWorkingDays({ from: context.today, days: section.type.workingDays, holidays });
    return [section.key, { at: context.now, due }];
  });
  const called = { ...change.plan.called, ...Object.fromEntries(calls) };
  const notices = fresh.flatMap(({ section }): Notice[] => {
    const owners = ownersOf(context.organisation, change.plan, section);
    return owners.members
      .filter((owner) => owner.id !== by)
      .map((owner) => ({
        key: `${change.arrival}:called:${section.key}:${owner.id}`,
        kind: 'called',
        to: owner.id,
        section: section.key,
        vacant: owners.vacant,
      }));
  });
  return withNotices(withPlan(change, { called }), notices);
}
