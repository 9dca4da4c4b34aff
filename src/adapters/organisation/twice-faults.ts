/** Faults of what stands in an organisation file twice. */
import { bareCode } from '../../domain/language/code-pattern.ts';
import { entriesOf } from './entries.ts';
import type { Fault } from './file-fault.ts';

interface Kind {
  /** "person" in "is another person's id already". */
  readonly word: string;
  readonly list: string;
  readonly key: string;
  /** What the key is called in a sentence, where it does not speak for itself. */
  readonly called?: string;
}

const kinds: readonly Kind[] = [
  { word: 'person', list: 'people', key: 'id' },
  { word: 'class', list: 'classes', key: 'id' },
  { word: 'subject', list: 'subjects', key: 'id' },
  { word: 'learner', list: 'learners', key: 'code' },
  { word: 'group', list: 'groups', key: 'id' },
  { word: 'institution', list: 'institutions', key: 'id' },
  { word: 'channel', list: 'channels', key: 'id' },
  { word: 'channel', list: 'channels', key: 'slack', called: 'id in Slack' },
  { word: 'channel', list: 'channels', key: 'teams', called: 'id in Teams' },
];

/** Everything of which there may be one and are two; data of a wrong shape is passed over, since its own fault is told elsewhere. */
export function twiceFaults(data: unknown): readonly Fault[] {
  return [...kinds.flatMap((kind) => sameFaults(data, kind)), ...sameAddressFaults(data), ...sameTeachingFaults(data)];
}

// "J-7" and "j07" are one code to a person who types it, so they are one here.
function sameFaults(data: unknown, { word, list, key, called = key }: Kind): readonly Fault[] {
  const seen = new Set<string>();
  return entriesOf(data, list).flatMap(({ at, value }) => {
    const id = value[key];
    if (typeof id !== 'string') return [];
    const bare = key === 'code' || list === 'classes' ? bareCode(id) : id;
    const twice = seen.has(bare);
    seen.add(bare);
    return twice
      ? [{ at: [...at, key], problem: `“${id}” is another ${word}'s ${called} already`, remedy: 'Give each its own.' }]
      : [];
  });
}

/** By its address an account is known to be somebody's; capital letters make no difference to a platform. */
function sameAddressFaults(data: unknown): readonly Fault[] {
  const seen = new Set<string>();
  return entriesOf(data, 'people').flatMap(({ at, value: { email } }) => {
    if (typeof email !== 'string') return [];
    const twice = seen.has(email.toLowerCase());
    seen.add(email.toLowerCase());
    return twice
      ? [
          {
            at: [...at, 'email'],
            problem: 'is another person’s e-mail address already',
            remedy: 'Give each person their own, or leave it out: by it Solis knows whose an account is.',
          },
        ]
      : [];
  });
}

function sameTeachingFaults(data: unknown): readonly Fault[] {
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
