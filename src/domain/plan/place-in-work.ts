/** What those plans have in common of which one may be in work at a time. */
import { isInWork } from './life-cycle.ts';
import { type PlanPeriod, periodKey } from './period.ts';
import type { Plan } from './plan.ts';
import type { PlanType } from './plan-type.ts';
import { subjectKey } from './subject-kinds.ts';

/** Null where any number of the type may be in work. */
export function placeInWork(
  { id, inWork }: Pick<PlanType, 'id' | 'inWork'>,
  { about, period }: Pick<Plan, 'about'> & { readonly period: PlanPeriod },
): string | null {
  const ofSubject = `${id}/${subjectKey(about)}`;
  switch (inWork) {
    case 'one-per-subject':
      return ofSubject;
    case 'one-per-period':
      return `${ofSubject}/${periodKey(period)}`;
    case 'any-number':
      return null;
    default:
      return inWork satisfies never;
  }
}

/** The one of these plans because of which no other of the type can be in work about such a subject and period; undefined where none is in the way. */
export function inTheWay(
  type: PlanType,
  of: Pick<Plan, 'about'> & { readonly period: PlanPeriod },
  plans: readonly Plan[],
): Plan | undefined {
  const place = placeInWork(type, of);
  return place === null
    ? undefined
    : plans.find((one) => one.type === type.id && isInWork(type, one.status) && placeInWork(type, one) === place);
}
