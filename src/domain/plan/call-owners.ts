/** The relay: when a section becomes open its owners are called, once, with a due date (IIP rules 16-19). */

import { freeDaysOf, gradeOf } from '../calendar/free-days.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { classOf } from '../people/subject.ts';
import { ownersOf } from './access.ts';
import type { Notice } from './notice.ts';
import { neededSections, type SectionInstance } from './on-path.ts';
import { lastDayOf } from './period.ts';
import { type Call, noSection, type Plan } from './plan.ts';
import { startChange, withNotices, withPlan } from './plan-change.ts';
import type { PlanContext } from './plan-context.ts';
import type { PlanWrite } from './plan-write.ts';
import { isWorkable, standing } from './standing.ts';

/** A call of the owners of a section as it is made now. */
export function callNow({ organisation, plan, today, now }: PlanContext, section: SectionInstance): Call {
  const { workingDays } = section.type;
  if (workingDays === 'whole-plan')
    return { at: now, due: lastDayOf(plan.period, organisation.schoolYears)?.date ?? today };
  const holidays = freeDaysOf(organisation, gradeOf(classOf(plan.about)));
  return { at: now, due: addWorkingDays({ from: today, days: workingDays, holidays }) };
}

/** A section that was handed over since its call is no longer called: where more is asked of it, its owners must hear. */
function isCalled(plan: Plan, key: string): boolean {
  const call = plan.called[key];
  const { finished } = plan.sections[key] ?? noSection;
  return call !== undefined && (finished === undefined || call.at >= finished.at);
}

/**
 * Adds to a change the calls that follow from it. It looks at what is open now and was never called, not at what
 * changed, so that a call missed for any reason is made up by the next arrival.
 */
export function withCalls(context: PlanContext, change: PlanWrite, by: string): PlanWrite {
  const after = { ...context, plan: change.plan };
  const fresh = neededSections(after.type, after.plan).filter(
    (section) => !isCalled(change.plan, section.key) && isWorkable(standing(after, section)),
  );
  if (fresh.length === 0) return change;
  const calls = fresh.map((section): [string, Call] => [section.key, callNow(context, section)]);
  const called = { ...change.plan.called, ...Object.fromEntries(calls) };
  const notices = fresh.flatMap((section): Notice[] => {
    const owners = ownersOf(context, change.plan, section);
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

/** The calls that are due though nothing happened in the plan: it was just begun, or a day has come. Null where there are none. */
export function callsDue(
  context: PlanContext,
  { arrival, by }: { readonly arrival: string; readonly by: string },
): PlanWrite | null {
  const change = withCalls(context, startChange(context.plan, arrival), by);
  return change.planRevision === undefined ? null : change;
}
