/** Faults between the parts of an organisation file: ids that nobody has, things that stand there twice. */
import { bareCode } from '../../domain/people/code-pattern.ts';
import { type Entry, entriesOf } from './entries.ts';
import type { Fault } from './file-fault.ts';

interface Kind {
  /** "person" in "no person has the id". */
  readonly word: string;
  readonly list: string;
  readonly key: string;
}

const PERSON: Kind = { word: 'person', list: 'people', key: 'id' };
const CLASS: Kind = { word: 'class', list: 'classes', key: 'id' };
const SUBJECT: Kind = { word: 'subject', list: 'subjects', key: 'id' };
const LEARNER: Kind = { word: 'learner', list: 'learners', key: 'code' };
const CHANNEL: Kind = { word: 'channel', list: 'channels', key: 'id' };

/** One of these is asked where a role is vacant, so that no duty goes into the void. */
const LAST_RESORT = ['support-head', 'deputy-head', 'director'];

/** Every fault between the parts; data of a wrong shape is passed over, since its own fault is told elsewhere. */
export function referenceFaults(data: unknown): readonly Fault[] {
  return [
    ...[PERSON, CLASS, SUBJECT, LEARNER, CHANNEL].flatMap((kind) => twiceFaults(data, kind)),
    ...entriesOf(data, 'classes').flatMap((entry) => unknownFaults(data, entry, 'teacher', PERSON)),
    ...entriesOf(data, 'teaching').flatMap((entry) => [
      ...unknownFaults(data, entry, 'subject', SUBJECT),
      ...unknownFaults(data, entry, 'classes', CLASS),
      ...unknownFaults(data, entry, 'teacher', PERSON),
    ]),
    ...entriesOf(data, 'learners').flatMap((entry) => unknownFaults(data, entry, 'class', CLASS)),
    ...entriesOf(data, 'stand-ins').flatMap((entry) => unknownFaults(data, entry, 'person', PERSON)),
    ...taughtTwiceFaults(data),
    ...nobodyFaults(data),
  ];
}

// "J-7" and "j07" are one code to a person who types it, so they are one here.
function twiceFaults(data: unknown, { word, list, key }: Kind): readonly Fault[] {
  const seen = new Set<string>();
  return entriesOf(data, list).flatMap(({ at, value }) => {
    const id = value[key];
    if (typeof id !== 'string') return [];
    const bare = key === 'code' || list === 'classes' ? bareCode(id) : id;
    const twice = seen.has(bare);
    seen.add(bare);
    return twice
      ? [{ at: [...at, key], problem: `“${id}” is another ${word}'s ${key} already`, remedy: 'Give each its own.' }]
      : [];
  });
}

function unknownFaults(data: unknown, entry: Entry, key: string, kind: Kind): readonly Fault[] {
  const known = entriesOf(data, kind.list).map(({ value }) => value[kind.key]);
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
            problem: `no ${kind.word} has the ${kind.key} “${each}”`,
            remedy: `Mend the ${kind.key}, or add the ${kind.word} to ${kind.list}.`,
          },
        ],
  );
}

function taughtTwiceFaults(data: unknown): readonly Fault[] {
  const seen = new Set<string>();
  return entriesOf(data, 'teaching').flatMap(({ at, value: { subject, classes, teacher } }) =>
    (Array.isArray(classes) ? classes : []).flatMap((each: unknown, place) => {
      const key = JSON.stringify([subject, each, teacher]);
      const twice = seen.has(key);
      seen.add(key);
      return twice
        ? [{ at: [...at, 'classes', place], problem: 'is there already', remedy: 'Take one of the two out.' }]
        : [];
    }),
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
