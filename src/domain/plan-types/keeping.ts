/** How long plans are kept after they ended: what the organisation decided, and nothing where it did not. */
import { addDays, addMonths, type LocalDate } from '../calendar/local-date.ts';
import type { Organisation } from '../people/organisation.ts';
import { isInWork, type PlanStatus } from '../plan/life-cycle.ts';
import type { PlanOutline } from '../plan/plan.ts';
import { everyVersion, newestOf } from './find-types.ts';

/** Plans that have been over for longer than they are kept. */
export interface PastKeeping {
  readonly type: string;
  /** In which nobody does anything with them any more. */
  readonly statuses: readonly PlanStatus[];
  /** They took it before that day. */
  readonly before: LocalDate;
}

/** One for each type of which it was decided; a day of grace settles every zone. Of what is between two people nobody else is told. */
export const pastKeeping = ({ plansKept = {} }: Organisation, today: LocalDate): readonly PastKeeping[] =>
  Object.entries(plansKept)
    .filter(([type]) => newestOf(type)?.addressee === undefined)
    .map(([type, years]) => ({
      type,
      statuses: everyVersion
        .filter(({ id }) => id === type)
        .flatMap((version) => Object.keys(version.lifeCycle.statuses).filter((status) => !isInWork(version, status))),
      before: addDays(addMonths(today, -12 * years), -1),
    }));

/** Types of the plans that there are, of which nobody decided how long they are kept. */
export const undecidedTypes = ({ plansKept = {} }: Organisation, plans: readonly PlanOutline[]): readonly string[] =>
  [...new Set(plans.map(({ type }) => type))].filter((type) => {
    const newest = newestOf(type);
    return newest !== undefined && newest.addressee === undefined && !(type in plansKept);
  });
