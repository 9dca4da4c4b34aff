/** The next day on which something in a plan opens or is owed by itself, so that its duties must be derived anew. */

import { addDays, addMonths, firstOfMonth, type LocalDate } from '../calendar/local-date.ts';
import { countsFrom } from '../documents/document.ts';
import type { DocumentKind } from '../documents/document-kinds.ts';
import type { Order } from '../people/order.ts';
import { closedGate } from '../plan/gates.ts';
import { isAtRest } from '../plan/life-cycle.ts';
import { neededSections, type SectionInstance } from '../plan/on-path.ts';
import { schoolYearOf } from '../plan/period.ts';
import { noSection } from '../plan/plan.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { rowsNearOn } from './derive-plan.ts';
import type { Rule } from './rule.ts';
import { covers } from './stop-clock.ts';
import { aboutOf } from './subject.ts';

/**
 * The first day after today on which a section or step opens, a month is to be typed into another system, a row comes near the day that it names, an order begins
 * or is over, or another school year begins
 * (for a plan that is not of one school year: is already owed for, too);
 * null where none is known, or the plan is paused or over. While an order without an end stands, it is tomorrow.
 */
export function wakeOf(
  context: PlanContext,
  orders: readonly Order[] = [],
  rules: readonly Rule[] = [],
): LocalDate | null {
  const { plan, type, organisation, today } = context;
  if (isAtRest(type, plan.status)) return null;
  const days = [
    ...neededSections(type, plan).flatMap((section) => opensOn(context, section)),
    ...orders
      .filter((order) => covers(order, aboutOf({ kind: 'plan', context })))
      .flatMap((order) => turns(order, today)),
    ...rowsNearOn(context, rules),
    ...(type.typedElsewhere === undefined ? [] : [addMonths(firstOfMonth(today), 1)]),
    ...organisation.schoolYears.map(({ semesters }) => semesters[0].start.date),
    ...(schoolYearOf(plan.period) === undefined
      ? organisation.schoolYears.map(({ semesters }) => addDays(semesters[1].end.date, 1))
      : []),
  ];
  return days.filter((day) => day > today).toSorted()[0] ?? null;
}

function opensOn(context: PlanContext, section: SectionInstance): readonly LocalDate[] {
  const { finished, returned } = context.plan.sections[section.key] ?? noSection;
  if (finished !== undefined && returned === undefined) return [];
  const steps = [...section.type.steps, ...(section.type.list?.steps ?? [])];
  return [...(section.type.gates ?? []), ...steps.flatMap(({ gates }) => gates ?? [])].flatMap((gate) => {
    const closed = closedGate(context, [gate], section);
    if (closed?.kind === 'day-come') return closed.day ?? [];
    if (closed?.kind === 'document') return countingOn(context, closed.document);
    return closed?.kind === 'semester-ends' ? closed.opens : [];
  });
}

/** The days from which the documents of that kind count. */
const countingOn = ({ documents = [] }: PlanContext, kind: DocumentKind): readonly LocalDate[] =>
  documents.filter((one) => one.kind === kind && one.withdrawn === undefined).map(countsFrom);

const turns = ({ from, to }: Order, today: LocalDate): readonly LocalDate[] => {
  if (from > today) return [from];
  return [addDays(to ?? today, 1)];
};
