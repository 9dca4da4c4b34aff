/** Faults of ids that name nothing in the file. */
import { type Entry, entriesOf } from './entries.ts';
import type { Fault } from './file-fault.ts';

/** What is named by its id elsewhere in the file. */
interface Kind {
  /** "person" in "no person has the id". */
  readonly word: string;
  readonly list: string;
  /** Where it has no id. */
  readonly key?: 'code';
}

export const PERSON: Kind = { word: 'person', list: 'people' };
export const CLASS: Kind = { word: 'class', list: 'classes' };
export const SUBJECT: Kind = { word: 'subject', list: 'subjects' };
export const CHANNEL: Kind = { word: 'channel', list: 'channels' };
export const GROUP: Kind = { word: 'group', list: 'groups' };
export const LEARNER: Kind = { word: 'learner', list: 'learners', key: 'code' };

/** The ids under a key, one or a list, that nothing of the kind has. */
export function unknownFaults(data: unknown, entry: Entry, key: string, kind: Kind): readonly Fault[] {
  const { word, list, key: called = 'id' } = kind;
  const known = entriesOf(data, list).map(({ value }) => value[called]);
  const value = entry.value[key];
  const told = Array.isArray(value)
    ? value.map((each: unknown, place) => ({ each, at: [...entry.at, key, place] }))
    : [{ each: value, at: [...entry.at, key] }];
  return told.flatMap(({ each, at }) =>
    typeof each !== 'string' || known.includes(each)
      ? []
      : [
          {
            at,
            problem: `no ${word} has the ${called} “${each}”`,
            remedy: `Mend the ${called}, or add the ${word} to ${list}.`,
          },
        ],
  );
}
