/** Faults of how long plans are kept: a kind of plan that there is not. */
import { planTypes } from '../../domain/plan-types/registry.ts';
import { isMap } from './entries.ts';
import type { Fault } from './file-fault.ts';

const known: readonly string[] = Object.keys(planTypes);

export function keepingFaults(data: unknown): readonly Fault[] {
  const kept = isMap(data) && isMap(data['keep-plans']) ? data['keep-plans'] : {};
  return Object.keys(kept)
    .filter((type) => !known.includes(type))
    .map((type) => ({
      at: ['keep-plans', type],
      problem: 'is no kind of plan',
      remedy: `Give one of ${known.join(', ')}.`,
    }));
}
