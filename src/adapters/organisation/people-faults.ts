/** Faults of groups and of what is given to people for a while: who and what they name, and when. */
import { type Entry, entriesOf, entryAt } from './entries.ts';
import type { Fault } from './file-fault.ts';
import { onlyOne } from './only-one.ts';
import { CLASS, GROUP, LEARNER, PERSON, unknownFaults } from './unknown-faults.ts';

/** What can be given to somebody, by its key: none of them, and it is the organisation. */
const subjects = { learner: LEARNER, person: PERSON, group: GROUP, class: CLASS } as const;

/** Data of a wrong shape is passed over, since its own fault is told elsewhere. */
export function peopleFaults(data: unknown): readonly Fault[] {
  return [
    ...entriesOf(data, 'groups').flatMap((entry) => [
      ...unknownFaults(data, entry, 'leader', PERSON),
      ...unknownFaults(data, entry, 'members', PERSON),
    ]),
    ...entriesOf(data, 'assignments').flatMap((entry) => [
      ...unknownFaults(data, entry, 'person', PERSON),
      ...entryAt(entry.value, 'about', entry.at).flatMap((about) => aboutFaults(data, about)),
      ...endFaults(entry),
    ]),
  ];
}

function aboutFaults(data: unknown, { at, value }: Entry): readonly Fault[] {
  if (Object.keys(value).length === 0) return [];
  const key = onlyOne(value, Object.keys(subjects) as (keyof typeof subjects)[], at);
  return typeof key === 'string' ? unknownFaults(data, { at, value }, key, subjects[key]) : [key];
}

function endFaults({ at, value: { from, to } }: Entry): readonly Fault[] {
  if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return [];
  return [{ at: [...at, 'to'], problem: 'is before its first day', remedy: 'Mend one of the two days.' }];
}
