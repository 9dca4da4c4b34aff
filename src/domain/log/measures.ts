/** The measures of a plan that are logged, and how often each is to take place. */

import { freeDaysOf, gradeOf } from '../calendar/free-days.ts';
import { addDays, eachDay, type LocalDate, mondayOf } from '../calendar/local-date.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import type { Reader } from '../people/organisation.ts';
import { classOf } from '../people/subject.ts';
import { oversees } from '../plan/access.ts';
import type { Measure } from '../plan/log-type.ts';
import { findSection, rowsOf, stepsOnPath } from '../plan/on-path.ts';
import { firstDayOf, lastDayOf } from '../plan/period.ts';
import type { Plan, Row } from '../plan/plan.ts';
import type { PlanContext } from '../plan/plan-context.ts';

export interface LoggedMeasure extends Measure {
  readonly row: Row;
}

/** Those of a plan in the order of its rows; none where its type has no log. */
export function measuresOf({ type, plan }: Pick<PlanContext, 'type' | 'plan'>): readonly LoggedMeasure[] {
  const { log } = type;
  const section = log && findSection(type, plan, log.section);
  if (log === undefined || section === undefined) return [];
  return rowsOf(plan, section.key).flatMap((row) => {
    const steps = stepsOnPath({ type, plan, section, row });
    const values = Object.assign({}, ...steps.map(({ id }) => row.answers[id]?.values ?? {}));
    const measure = log.measure(values);
    return measure === null ? [] : [{ ...measure, row }];
  });
}

/** Those whose log somebody may read: all of them for whoever oversees such plans, else their own. */
export const readableMeasures = (reader: Reader, context: PlanContext): readonly LoggedMeasure[] =>
  measuresOf(context).filter(({ provider }) => provider === reader.member.id || oversees(reader, context.type));

/** From Monday to Sunday. */
export const weekOf = (day: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } => ({
  from: mondayOf(day),
  to: addDays(mondayOf(day), 6),
});

interface Span {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** The days in which a measure may take place: its own, as far as they lie within the period of its plan. */
export function spanOf(
  { plan, organisation }: Pick<PlanContext, 'plan' | 'organisation'>,
  measure: Pick<Measure, 'from' | 'to'>,
): Span {
  const from = firstDayOf(plan.period, organisation.schoolYears);
  const to = lastDayOf(plan.period, organisation.schoolYears, gradeIn(plan))?.date ?? null;
  return common({ from, to }, { from: measure.from ?? null, to: measure.to ?? null });
}

const common = (one: Span, other: Span): Span => ({
  from:
    [one.from, other.from]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null,
  to: [one.to, other.to].filter((day) => day !== null).toSorted()[0] ?? null,
});

const gradeIn = ({ about }: Plan): number | null => gradeOf(classOf(about));

/**
 * How often it is to take place in all, or within some days, counting the weeks in which the school works.
 *
 * @returns null where nobody has said, and where a number for the whole time is asked of a part of it
 */
export function plannedTimes(
  context: Pick<PlanContext, 'plan' | 'organisation'>,
  measure: Measure,
  within: Span = { from: null, to: null },
): number | null {
  if (measure.planned === undefined) return null;
  const { times, everyWeeks } = measure.planned;
  const whole = spanOf(context, measure);
  const { from, to } = common(whole, within);
  if (everyWeeks === undefined) return from === whole.from && to === whole.to ? times : null;
  if (from === null || to === null) return null;
  const freeDays = freeDaysOf(context.organisation, gradeIn(context.plan));
  const working = eachDay(from, to).filter((day) => isWorkingDay(day, freeDays));
  return Math.ceil(new Set(working.map(mondayOf)).size / everyWeeks) * times;
}
