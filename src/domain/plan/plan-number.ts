/** The number that a plan of some types has for good, and is called by in place of whom it is about. */
import type { Plan } from './plan.ts';
import type { PlanType } from './plan-type.ts';

interface Numbered {
  readonly type: Pick<PlanType, 'series'>;
  readonly plan: Pick<Plan, 'number'>;
}

/** "G-014"; undefined where the type has no series, and for a plan that was begun before it had one. */
export const planNumber = ({ type: { series }, plan: { number } }: Numbered): string | undefined =>
  series === undefined || number === undefined ? undefined : `${series}${String(number).padStart(3, '0')}`;
