/** What an organisation becomes when it takes over what a register says. */
import type { ClassId, MemberId } from '../people/ids.ts';
import { classNamed } from './class-title.ts';
import { mergeClasses, type SaidClass } from './merge-classes.ts';
import { type FormerLearner, mergeLearners, type SaidLearner } from './merge-learners.ts';
import { type FormerPerson, marksOfPeople, mergePeople } from './merge-people.ts';
import { mergeTeaching, type SaidTeaching } from './merge-teaching.ts';
import { pair } from './pair.ts';
import type { Part, Place, Register, RowFault, RowProblem, SaidPerson } from './register.ts';
import type { Roster, RosterPerson } from './roster.ts';

export interface Merging {
  readonly roster: Roster;
  /** Rows that could not be taken over beside what is there. */
  readonly faults: readonly RowFault[];
  readonly staying: readonly RosterPerson[];
}

/** Who was there before, as far as anybody knows: their ids and codes are never given to another. */
export interface Former {
  readonly people: readonly FormerPerson[];
  readonly learners: readonly FormerLearner[];
}

interface Given {
  readonly now: Roster;
  readonly former: Former;
}

/** Parts of which the register says nothing stay as they are. Whoever is gone teaches nothing any more. */
export function mergeRegister(register: Register, { now, former }: Given): Merging {
  const how = { isWhole: isWhole(register, 'people'), renames: register.areAccounts !== true };
  const { people, staying } =
    register.people === undefined
      ? { people: now.people, staying: [] }
      : mergePeople(register.people, { now: now.people, former: former.people }, how);
  const read = resolve(register, now, people);
  const complete = (part: Part) => isWhole(register, part) && read.faults.length === 0;
  const learners =
    read.learners === undefined
      ? now.learners
      : mergeLearners(read.learners, { now: now.learners, former: former.learners }, complete('learners'));
  const needed = learners.map((learner) => ({ id: learner.class, teacher: undefined }));
  const named = [...(read.classes ?? []), ...needed, ...(read.teaching ?? []).map(taughtClass)];
  const classes = mergeClasses(named, now.classes, read.classes !== undefined && complete('classes'));
  const taught =
    read.teaching === undefined
      ? { subjects: now.subjects, teaching: now.teaching }
      : mergeTeaching(read.teaching, now, complete('teaching'));
  return { roster: withoutGone({ people, classes, learners, ...taught }), faults: read.faults, staying };
}

const isWhole = ({ incomplete }: Register, part: Part): boolean => !incomplete.includes(part);

const taughtClass = (one: SaidTeaching): SaidClass => ({ id: one.class, teacher: undefined });

interface Resolved {
  readonly classes: readonly SaidClass[] | undefined;
  readonly learners: readonly SaidLearner[] | undefined;
  readonly teaching: readonly SaidTeaching[] | undefined;
  readonly faults: readonly RowFault[];
}

/** Classes and teachers of the register by their ids here. */
function resolve(register: Register, now: Roster, people: readonly RosterPerson[]): Resolved {
  const faults: RowFault[] = [];
  const known = now.classes.map(({ id }) => id);
  const orFault = <One>(found: One | null | undefined, at: Place, problem: RowProblem): readonly One[] => {
    if (found !== null && found !== undefined) return [found];
    faults.push({ ...at, problem });
    return [];
  };
  const classOf = (title: string, at: Place) => orFault(classNamed(title, known), at, 'not-a-class');
  const teacherOf = (said: SaidPerson, at: Place) => orFault(personSaid(said, people), at, 'nobody');
  return {
    classes: register.classes?.flatMap(({ title, teacher, at }) =>
      classOf(title, at).map((id) => ({ id, teacher: teacher && teacherOf(teacher, at)[0] })),
    ),
    learners: register.learners?.flatMap((one) => classOf(one.class, one.at).map((id) => ({ ...one, class: id }))),
    teaching: register.teaching?.flatMap(({ subject, class: title, teacher, at }) =>
      classOf(title, at).flatMap((id) => teacherOf(teacher, at).map((by) => ({ subject, class: id, teacher: by }))),
    ),
    faults,
  };
}

const personSaid = (said: SaidPerson, people: readonly RosterPerson[]): MemberId | undefined =>
  pair([said], people, marksOfPeople).get(said)?.id;

/** Nothing hangs on a person or a class that is gone. */
function withoutGone(roster: Roster): Roster {
  const people = new Set(roster.people.map(({ id }) => id));
  const classes = new Set<ClassId>(roster.classes.map(({ id }) => id));
  const orVacant = (teacher: MemberId | null) => (teacher !== null && people.has(teacher) ? teacher : null);
  return {
    ...roster,
    classes: roster.classes.map(({ id, teacher }) => ({ id, teacher: orVacant(teacher) })),
    teaching: roster.teaching
      .map((one) => ({ ...one, classes: one.classes.filter((id) => classes.has(id)), teacher: orVacant(one.teacher) }))
      .filter((one) => one.classes.length > 0),
  };
}
