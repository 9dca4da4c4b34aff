/** Faults between the parts of an organisation file: ids that nobody has, and a school in which nobody could be asked. */
import { type Entry, entriesOf, entryAt } from './entries.ts';
import type { Fault } from './file-fault.ts';

/** What is named by its id elsewhere in the file. */
interface Kind {
  /** "person" in "no person has the id". */
  readonly word: string;
  readonly list: string;
}

const PERSON: Kind = { word: 'person', list: 'people' };
const CLASS: Kind = { word: 'class', list: 'classes' };
const SUBJECT: Kind = { word: 'subject', list: 'subjects' };
const CHANNEL: Kind = { word: 'channel', list: 'channels' };

/** One of these is asked where a role is vacant, so that no duty goes into the void. */
const LAST_RESORT = ['support-head', 'deputy-head', 'director'];

/** Every id that names nothing, and a last resort that is missing; data of a wrong shape is passed over, since its own fault is told elsewhere. */
export function referenceFaults(data: unknown): readonly Fault[] {
  return [
    ...entriesOf(data, 'classes').flatMap((entry) => unknownFaults(data, entry, 'teacher', PERSON)),
    ...entriesOf(data, 'teaching').flatMap((entry) => [
      ...unknownFaults(data, entry, 'subject', SUBJECT),
      ...unknownFaults(data, entry, 'classes', CLASS),
      ...unknownFaults(data, entry, 'teacher', PERSON),
    ]),
    ...entriesOf(data, 'learners').flatMap((entry) => unknownFaults(data, entry, 'class', CLASS)),
    ...entriesOf(data, 'stand-ins').flatMap((entry) => unknownFaults(data, entry, 'person', PERSON)),
    ...entriesOf(data, 'rota').flatMap((entry) => unknownFaults(data, entry, 'people', PERSON)),
    ...entryAt(data, 'digest').flatMap((entry) => unknownFaults(data, entry, 'channels', CHANNEL)),
    ...nobodyFaults(data),
  ];
}

function unknownFaults(data: unknown, entry: Entry, key: string, kind: Kind): readonly Fault[] {
  const known = entriesOf(data, kind.list).map(({ value }) => value.id);
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
            problem: `no ${kind.word} has the id “${each}”`,
            remedy: `Mend the id, or add the ${kind.word} to ${kind.list}.`,
          },
        ],
  );
}

function nobodyFaults(data: unknown): readonly Fault[] {
  const people = entriesOf(data, 'people');
  const roles = people.flatMap(({ value }) => (Array.isArray(value.roles) ? value.roles : []));
  if (people.length === 0 || roles.some((role) => LAST_RESORT.includes(String(role)))) return [];
  return [
    {
      at: ['people'],
      problem: 'nobody would be asked where a role is vacant',
      remedy: `Give somebody one of these roles: ${LAST_RESORT.join(', ')}.`,
    },
  ];
}
