/** What keeps a step in the life of a plan from being taken, besides sections that are not done. */
import { gradeOf } from '../calendar/free-days.ts';
import { classOf } from '../people/subject.ts';
import { phaseOf, type Transition } from './life-cycle.ts';
import { neededSections, rowsOf } from './on-path.ts';
import { lastDayOf } from './period.ts';
import { noSection } from './plan.ts';
import type { PlanContext } from './plan-context.ts';

/** The period is over, or something was done that must stay on record; null where nothing is in the way. */
export function unmetNeed(context: PlanContext, { needs }: Transition): 'period-over' | 'evidenced' | null {
  switch (needs) {
    case undefined:
    case 'open-sections-done':
      return null;
    case 'same-period':
      return isPeriodOver(context) ? 'period-over' : null;
    case 'nothing-evidenced':
      return isEvidenced(context) ? 'evidenced' : null;
    default:
      return needs satisfies never;
  }
}

/** A period whose end the calendar does not know goes on: nobody is kept from work by a missing date. */
function isPeriodOver({ plan, organisation, today }: PlanContext): boolean {
  const end = lastDayOf(plan.period, organisation.schoolYears, gradeOf(classOf(plan.about)));
  return end !== null && end.date < today;
}

/** Whether something is logged beside it, or stands in a section that is asked only of a plan that is carried out. */
const isEvidenced = ({ type, plan, isLogged }: PlanContext): boolean =>
  isLogged === true ||
  neededSections(type, plan).some(
    ({ key, type: { openIn } }) =>
      openIn.every((status) => phaseOf(type, status) === 'working') &&
      (Object.keys((plan.sections[key] ?? noSection).answers).length > 0 || rowsOf(plan, key).length > 0),
  );
