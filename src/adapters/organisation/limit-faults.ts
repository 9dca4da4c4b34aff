/** Faults of the limits that an organisation changes: one that no kind of plan has, and a change of nothing. */
import type { PlanType } from '../../domain/plan/plan-type.ts';
import { planTypes } from '../../domain/plan-types/registry.ts';
import { isMap } from './entries.ts';
import type { Fault } from './file-fault.ts';

/** @param types whose limits are known */
export function limitFaults(data: unknown, types: readonly PlanType[] = Object.values(planTypes)): readonly Fault[] {
  const limits = isMap(data) && isMap(data.limits) ? data.limits : {};
  const known = types.flatMap(({ log }) => log?.caps.map(({ id }) => id) ?? []);
  return Object.entries(limits).flatMap(([limit, change]): readonly Fault[] => {
    const at = ['limits', limit];
    if (!known.includes(limit))
      return [
        {
          at,
          problem: 'is no limit of any kind of plan',
          remedy: known.length === 0 ? 'Take it out: no kind of plan has limits.' : `Give one of ${known.join(', ')}.`,
        },
      ];
    const isEmpty = isMap(change) && Object.keys(change).length === 0;
    return isEmpty ? [{ at, problem: 'changes nothing', remedy: 'Give most, how, or both, or take it out.' }] : [];
  });
}
