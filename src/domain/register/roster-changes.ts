/** What would become of an organisation: who and what is new, gone or changed. */
import { sameData } from '../../shared/same-data.ts';
import type { ClassId, MemberId, SchoolClass, SubjectId } from '../people/organisation.ts';
import type { Part } from './register.ts';
import type { Roster, RosterLearner, RosterPerson } from './roster.ts';

export interface Changes<One> {
  /** How many there are now. */
  readonly before: number;
  readonly added: readonly One[];
  readonly gone: readonly One[];
  readonly changed: readonly { readonly from: One; readonly to: One }[];
}

export interface TeachingPost {
  readonly subject: SubjectId;
  readonly class: ClassId;
  readonly teacher: MemberId | null;
}

export interface RosterChanges {
  readonly people: Changes<RosterPerson>;
  readonly learners: Changes<RosterLearner>;
  readonly classes: Changes<SchoolClass>;
  readonly teaching: Changes<TeachingPost>;
}

export const rosterChanges = (from: Roster, to: Roster): RosterChanges => ({
  people: changes(from.people, to.people, ({ id }) => id),
  learners: changes(from.learners, to.learners, ({ code }) => code),
  classes: changes(from.classes, to.classes, ({ id }) => id),
  teaching: changes(postsOf(from), postsOf(to), (post) => JSON.stringify(post)),
});

/** A file in which more are missing is a wrong file, until somebody says otherwise. */
const mostGone = 0.1;

/** The parts of which so many would be gone that somebody must confirm it. */
export const vanishing = (all: RosterChanges): readonly Extract<Part, 'people' | 'learners'>[] =>
  (['people', 'learners'] as const).filter((part) => all[part].gone.length > all[part].before * mostGone);

const postsOf = ({ teaching }: Roster): readonly TeachingPost[] =>
  teaching.flatMap(({ subject, classes, teacher }) => classes.map((each) => ({ subject, class: each, teacher })));

function changes<One>(from: readonly One[], to: readonly One[], keyOf: (one: One) => string): Changes<One> {
  const before = new Map(from.map((one) => [keyOf(one), one]));
  const after = new Set(to.map(keyOf));
  return {
    before: from.length,
    added: to.filter((one) => !before.has(keyOf(one))),
    gone: from.filter((one) => !after.has(keyOf(one))),
    changed: to.flatMap((one) => {
      const was = before.get(keyOf(one));
      return was === undefined || sameData(was, one) ? [] : [{ from: was, to: one }];
    }),
  };
}
