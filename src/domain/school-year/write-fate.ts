/** What is written of a plan when its school year is closed: that it ended, and the plan of the next year that takes over from it. */
import { defined } from '../../shared/defined.ts';
import type { Instant } from '../calendar/local-time.ts';
import { withStatus } from '../plan/arrivals/transition.ts';
import { startPlan } from '../plan/carry-forward.ts';
import type { HistoryEntry } from '../plan/history.ts';
import type { Transition } from '../plan/life-cycle.ts';
import type { Plan } from '../plan/plan.ts';
import { startChange } from '../plan/plan-change.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import type { PlanWrite } from '../plan/plan-write.ts';
import type { NextPlan } from './plan-fates.ts';

interface Closed {
  /** Id of the year. */
  readonly year: string;
  readonly at: Instant;
  /** Who closes it. */
  readonly by: string;
}

/** Nobody is told of each plan: that the year is over is known. */
export function endOfPlan(context: PlanContext, step: Transition, { year, at, by }: Closed): PlanWrite {
  const arrival = { id: `year-closed:${year}:${context.plan.id}`, by };
  const change = withStatus({ ...context, now: at }, startChange(context.plan, arrival.id), {
    transition: step,
    arrival,
  });
  return { ...change, notices: [] };
}

/** Its id follows from that of the plan before, so that there is one whoever begins it again. */
export function planOfNextYear(
  last: Plan,
  { type, about, period, starter }: NextPlan,
  { year, at, by, number }: Closed & { readonly number?: number | undefined },
): { readonly plan: Plan; readonly first: HistoryEntry } {
  const { organisation } = last;
  const arrival = nextPlanId(last, year);
  const begun = startPlan({
    type,
    organisation,
    about,
    period,
    by: starter,
    at,
    arrival,
    last,
    ...defined({ number }),
  });
  return { ...begun, first: { ...begun.first, by } };
}

/** "plan-7-y2027"; of the year after "plan-7-y2028". */
const nextPlanId = ({ id }: Plan, year: string): string => `${id.replace(/-y\d{4}$/, '')}-y${year.slice(5)}`;
