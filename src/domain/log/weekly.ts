/** Sessions that were to take place each week and of which the log says nothing: whether they did is asked once, on the last school day of the week. */
import { addDays, eachDay, type LocalDate, mondayOf } from '../calendar/local-date.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { checkEntry, type StandingOrder } from './check-entry.ts';
import { type LoggedMeasure, measuresOf } from './measures.ts';
import { knowsStatusOn } from './statuses-on.ts';
import type { LogSum } from './sums.ts';

/** The last day of its week on which the school works; null where it does not work in that week. */
export const lastSchoolDayOf = (day: LocalDate, freeDays: ReadonlySet<LocalDate>): LocalDate | null =>
  eachDay(mondayOf(day), addDays(mondayOf(day), 6)).findLast((one) => isWorkingDay(one, freeDays)) ?? null;

interface Asking {
  /** The day on which it is asked. */
  readonly on: LocalDate;
  readonly orders: readonly StandingOrder[];
  /** Of the week. */
  readonly sums: readonly LogSum[];
}

/** Those of a plan that are owed each week, could be logged on that day, and of which nothing was logged this week. */
export function measuresAsked(context: PlanContext, { on, orders, sums }: Asking): readonly LoggedMeasure[] {
  const { type, plan } = context;
  const { log } = type;
  // What came into force only on that day owes nothing of its week.
  if (log === undefined || !knowsStatusOn(context, on)) return [];
  return measuresOf(context).filter((measure) => {
    const { provider: by, planned, row } = measure;
    if (planned?.everyWeeks !== 1 || isLogged(sums, plan.id, row.id)) return false;
    const session = { id: '', on, minutes: log.minutes, form: 'in-person', by, measure } as const;
    return checkEntry(context, session, { entries: [], orders, history: [] }).refusal === null;
  });
}

/** Whether anything stands in the log of a measure that is not void. @param sums of the days that are asked about */
export const isLogged = (sums: readonly LogSum[], plan: string, row: string): boolean =>
  sums.some((one) => one.plan === plan && one.row === row && one.state !== 'voided' && one.count > 0);
