/** Faults of the lists that an organisation changes: an entry of half a name, one that says nothing, one that stands twice. */

import type { PlanType } from '../../domain/plan/plan-type.ts';
import { planTypes } from '../../domain/plan-types/registry.ts';
import { type Entry, entriesOf, isMap } from './entries.ts';
import type { Fault } from './file-fault.ts';

/** @param types whose entries are known, so that a change of them needs no name */
export function listFaults(data: unknown, types: readonly PlanType[] = Object.values(planTypes)): readonly Fault[] {
  const lists = isMap(data) && isMap(data.lists) ? data.lists : {};
  return Object.keys(lists).flatMap((list) => {
    const shipped = types.flatMap((type) => (type.lists?.[list] ?? []).map(({ id }) => id));
    const seen = new Set<unknown>();
    return entriesOf(lists, list, ['lists']).flatMap((entry) => {
      const twice = seen.has(entry.value.id);
      seen.add(entry.value.id);
      return [...entryFaults(entry, shipped), ...(twice ? [twiceFault(entry)] : [])];
    });
  });
}

function entryFaults({ at, value }: Entry, shipped: readonly string[]): readonly Fault[] {
  const { id, lv, en } = value;
  const missing = lv === undefined ? 'lv' : 'en';
  if ((lv === undefined) !== (en === undefined))
    return [{ at, problem: `has no ${missing}`, remedy: 'Give the name in both languages, lv and en.' }];
  if (lv === undefined && (typeof id !== 'string' || !shipped.includes(id)))
    return [{ at, problem: 'is new and has no name', remedy: 'Give lv and en, or mend the id.' }];
  if (Object.keys(value).every((key) => key === 'id'))
    return [{ at, problem: 'changes nothing', remedy: 'Give another name, or retired: true, or take it out.' }];
  return [];
}

const twiceFault = ({ at }: Entry): Fault => ({
  at: [...at, 'id'],
  problem: 'stands in this list already',
  remedy: 'Take one of the two out.',
});
