/** The kinds of subject that a plan can be about: what each is called, how it is found in words, who reads a plan about it. */
import { classesIn } from '../language/classes-in.ts';
import { findPerson } from '../language/find-person.ts';
import { learnerByCode, learnersIn } from '../language/learner-by-code.ts';
import type { ClassId, MemberId, Organisation } from '../people/organisation.ts';
import type { PlanSubject, SubjectKind, SubjectOf } from '../people/subject.ts';
import { stemOf } from '../text/stem.ts';
import { wordsOf } from '../text/words.ts';

interface KindOfSubject<Kind extends SubjectKind> {
  /** What names it among its kind: "J-07" of "learner:J-07". Holds no '~'. */
  id(subject: SubjectOf<Kind>): string;
  /** The subject of that id as it was stored, with its class, whether or not the organisation still knows it. */
  stored(id: string, inClass: ClassId): SubjectOf<Kind>;
  /** The subject of that id as the organisation knows it today; null where there is none. */
  byId(id: string, organisation: Organisation): SubjectOf<Kind> | null;
  /** What it is called wherever staff read: a learner by the code, never by name. */
  label(subject: SubjectOf<Kind>, organisation: Organisation): string;
  /** The name that is shown in private chats only; undefined where the label says it all. */
  name?(subject: SubjectOf<Kind>, organisation: Organisation): string | undefined;
  /** Those that a text names, in the order of the organisation. */
  find(text: string, organisation: Organisation): readonly SubjectOf<Kind>[];
  /** All there are, to choose from. */
  all(organisation: Organisation): readonly SubjectOf<Kind>[];
  /** Members who may know of every plan about it, because it is about them. */
  readers(subject: SubjectOf<Kind>, organisation: Organisation): readonly MemberId[];
}

/** Whether a text names it, in whatever case: "Jaunkalnes pamatskolai" names "Jaunkalnes pamatskola". */
function isNamedIn(text: string, name: string): boolean {
  const stems = (words: string) => wordsOf(words).map(({ folded }) => stemOf(folded));
  return ` ${stems(text).join(' ')} `.includes(` ${stems(name).join(' ')} `);
}

const learner: KindOfSubject<'learner'> = {
  id: (subject) => subject.learner,
  stored: (id, inClass) => ({ kind: 'learner', learner: id, class: inClass }),
  byId: (id, organisation) => {
    const found = learnerByCode(organisation, id);
    return found && { kind: 'learner', learner: found.code, class: found.class };
  },
  label: (subject) => subject.learner,
  name: (subject, { learners }) => learners.find(({ code }) => code === subject.learner)?.name,
  find: (text, organisation) =>
    learnersIn(organisation, text).map((one) => ({ kind: 'learner', learner: one.code, class: one.class })),
  all: ({ learners }) => learners.map((one) => ({ kind: 'learner', learner: one.code, class: one.class })),
  readers: () => [],
};

const member: KindOfSubject<'member'> = {
  id: (subject) => subject.member,
  stored: (id) => ({ kind: 'member', member: id }),
  byId: (id, { members }) => (members.some((one) => one.id === id) ? { kind: 'member', member: id } : null),
  label: (subject, { members }) => members.find(({ id }) => id === subject.member)?.name ?? subject.member,
  find: (text, organisation) => findPerson(organisation, text).map(({ id }) => ({ kind: 'member', member: id })),
  all: ({ members }) => members.map(({ id }) => ({ kind: 'member', member: id })),
  readers: (subject) => [subject.member],
};

const group: KindOfSubject<'group'> = {
  id: (subject) => subject.group,
  stored: (id) => ({ kind: 'group', group: id }),
  byId: (id, { groups = [] }) => (groups.some((one) => one.id === id) ? { kind: 'group', group: id } : null),
  label: (subject, { groups = [] }) => groups.find(({ id }) => id === subject.group)?.name ?? subject.group,
  find: (text, { groups = [] }) =>
    groups.filter(({ name }) => isNamedIn(text, name)).map(({ id }) => ({ kind: 'group', group: id })),
  all: ({ groups = [] }) => groups.map(({ id }) => ({ kind: 'group', group: id })),
  readers: (subject, { groups = [] }) => {
    const found = groups.find(({ id }) => id === subject.group);
    return found === undefined ? [] : [...found.members, ...(found.leader === null ? [] : [found.leader])];
  },
};

const schoolClass: KindOfSubject<'class'> = {
  id: (subject) => subject.class,
  stored: (id) => ({ kind: 'class', class: id }),
  byId: (id, { classes }) => (classes.some((one) => one.id === id) ? { kind: 'class', class: id } : null),
  label: (subject) => subject.class,
  find: (text, organisation) => classesIn(organisation, text).map(({ id }) => ({ kind: 'class', class: id })),
  all: ({ classes }) => classes.map(({ id }) => ({ kind: 'class', class: id })),
  readers: () => [],
};

const organisation: KindOfSubject<'organisation'> = {
  id: () => 'all',
  stored: () => ({ kind: 'organisation' }),
  byId: () => ({ kind: 'organisation' }),
  label: (_, { name }) => name,
  find: (text, { name }) => (isNamedIn(text, name) ? [{ kind: 'organisation' }] : []),
  all: () => [{ kind: 'organisation' }],
  readers: () => [],
};

const subjectKinds: { readonly [Kind in SubjectKind]: KindOfSubject<Kind> } = {
  learner,
  member,
  group,
  class: schoolClass,
  organisation,
};

/** The kinds as the compiler sees them where the kind is not known: each is given only subjects of its own. */
const kindOf = (kind: SubjectKind) => subjectKinds[kind] as KindOfSubject<SubjectKind>;

/** Names a subject in an index, a button or a duty's key: "learner:J-07", "member:m-santa", "organisation:all". */
export const subjectKey = (subject: PlanSubject): string => `${subject.kind}:${kindOf(subject.kind).id(subject)}`;

/** Whether two are about the same; what is about nobody is the same as what is about nobody. */
export const isSameSubject = (one: PlanSubject | undefined, other: PlanSubject | undefined): boolean =>
  (one && subjectKey(one)) === (other && subjectKey(other));

/** The subject of a key as the organisation knows it today; null where a key was made up or names nobody any more. */
export function subjectOfKey(key: string, organisation: Organisation): PlanSubject | null {
  const { kind, id } = partsOf(key);
  return kind === null ? null : kindOf(kind).byId(id, organisation);
}

/** The subject of a key as it was stored, with its class. Throws for a key of no kind. */
export function storedSubject(key: string, inClass = ''): PlanSubject {
  const { kind, id } = partsOf(key);
  if (kind === null) throw new Error(`no kind of subject is called "${key}"`);
  return kindOf(kind).stored(id, inClass);
}

function partsOf(key: string): { readonly kind: SubjectKind | null; readonly id: string } {
  const [kind = '', ...id] = key.split(':');
  return { kind: Object.hasOwn(subjectKinds, kind) ? (kind as SubjectKind) : null, id: id.join(':') };
}

/** What a subject is called wherever staff read it. */
export const subjectLabel = (subject: PlanSubject, organisation: Organisation): string =>
  kindOf(subject.kind).label(subject, organisation);

/** The name of a subject, for private chats after a check of rights; undefined where its label says it all. */
export const privateName = (subject: PlanSubject, organisation: Organisation): string | undefined =>
  kindOf(subject.kind).name?.(subject, organisation);

/** The subjects of a kind that a text names, in the order of the organisation. */
export const findSubjects = (kind: SubjectKind, text: string, organisation: Organisation): readonly PlanSubject[] =>
  kindOf(kind).find(text, organisation);

/** Every subject of a kind. */
export const subjectsOfKind = (kind: SubjectKind, organisation: Organisation): readonly PlanSubject[] =>
  kindOf(kind).all(organisation);

/** The members whom a subject is made of: a plan about them is theirs to read. */
export const subjectReaders = (subject: PlanSubject, organisation: Organisation): readonly MemberId[] =>
  kindOf(subject.kind).readers(subject, organisation);
