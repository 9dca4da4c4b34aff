/** What keeps a step in the life of a plan from being taken: it is offered only where nothing does. */
import { gradeOf } from '../calendar/free-days.ts';
import { classOf } from '../people/subject.ts';
import type { Refusal } from './advance-result.ts';
import { phaseOf, type Transition } from './life-cycle.ts';
import { neededSections, rowsOf } from './on-path.ts';
import { lastDayOf } from './period.ts';
import { noSection } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { openSections } from './standing.ts';

type UnmetNeed = Extract<Refusal, { readonly why: 'incomplete' | 'period-over' | 'evidenced' }>;

/** What the step needs and is not so; null where nothing is in the way. */
export function unmetNeed(context: PlanContext, { needs }: Transition): UnmetNeed | null {
  switch (needs) {
    case undefined:
      return null;
    case 'open-sections-done': {
      const missing = openSections(context).filter((one) => one.standing.kind !== 'done');
      return missing.length === 0 ? null : { why: 'incomplete', sections: missing.map(({ section }) => section.key) };
    }
    case 'same-period':
      return isPeriodOver(context) ? { why: 'period-over' } : null;
    case 'nothing-evidenced':
      return isEvidenced(context) ? { why: 'evidenced' } : null;
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
