/** Faults of the grades that an organisation has some kind of plan for: a kind that is not meant for grades. */
import type { PlanType } from '../../domain/plan/plan-type.ts';
import { planTypes } from '../../domain/plan-types/registry.ts';
import { isMap } from './entries.ts';
import type { Fault } from './file-fault.ts';

const key = 'plan-grades';

const known = Object.values<PlanType>(planTypes)
  .filter(({ grades }) => grades !== undefined)
  .map(({ id }) => id);

export function gradeFaults(data: unknown): readonly Fault[] {
  const chosen = isMap(data) && isMap(data[key]) ? data[key] : {};
  return Object.keys(chosen)
    .filter((type) => !known.includes(type))
    .map((type) => ({
      at: [key, type],
      problem: 'is no kind of plan that is meant for some grades',
      remedy: `Give one of ${known.join(', ')}.`,
    }));
}
