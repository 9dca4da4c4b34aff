/** Finds whom and what a message names, all of it and each with its place: learners, classes, the organisation, colleagues, roles, subjects, days, hours. */
import type { SchoolYear } from '../calendar/school-year.ts';
import type { ClassId, Member, Organisation, Subject } from '../people/organisation.ts';
import { membersWithRole } from '../people/roles-of.ts';
import { foldText } from '../text/fold-text.ts';
import { stemOf } from '../text/stem.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { classPattern } from './classes-in.ts';
import { codesIn } from './codes-in.ts';
import { rolesIn } from './find-person.ts';
import { findSubject, namesSubject } from './find-subject.ts';
import { gradesIn } from './grades-in.ts';
import { membersIn } from './members-in.ts';
import { saidDatesIn } from './said-date.ts';
import { periodIn } from './said-period.ts';
import type { TextSpan } from './said-reader.ts';
import { saidHours, saidWeekdays } from './said-times.ts';

export type ThingKind = 'learner' | 'class' | 'member' | 'organisation' | 'subject' | 'day' | 'weekday' | 'hour';

/** One thing that is named; `ids` are several where its name fits several, none where it looks like one and is none. */
export interface Thing {
  readonly kind: ThingKind;
  readonly ids: readonly string[];
  readonly span: TextSpan;
  /** Grades whose classes are meant. */
  readonly grades?: readonly number[];
  /** Named by a role, not by a name. */
  readonly role?: true;
}

export interface Hearing {
  readonly organisation: Organisation;
  /** Who speaks: "manā klasē" is theirs. */
  readonly member: Pick<Member, 'id'>;
  readonly today: string;
  readonly schoolYear?: SchoolYear | null;
}

/** In the order in which they stand; what lies in one that was found before is none. */
export function thingsIn(text: string, hearing: Hearing): readonly Thing[] {
  const own = ownClassIn(text, hearing);
  const apart = anybodysThingsIn(text, hearing).filter(({ span }) => !own.some((one) => overlap(one.span, span)));
  return [...own, ...apart].toSorted((one, other) => one.span.start - other.span.start);
}

interface LastRead {
  readonly text: string;
  readonly today: string;
  readonly things: readonly Thing[];
}

/** A message is read ahead of knowing who speaks, and when they are known. */
const lastRead = new WeakMap<Organisation, LastRead>();

function anybodysThingsIn(text: string, hearing: Hearing): readonly Thing[] {
  const { organisation, today } = hearing;
  const last = lastRead.get(organisation);
  if (last?.text === text && last.today === today) return last.things;
  const things = found(text, hearing);
  lastRead.set(organisation, { text, today, things });
  return things;
}

function found(text: string, hearing: Hearing): readonly Thing[] {
  const words = wordsOf(text);
  const learners = learnersOf(text, hearing, words);
  const things = [...learners];
  const readers = [gradesOf, classesOf, daysOf, weekdaysOf, hoursOf, organisationOf, peopleOf, rolesOf, subjectsOf];
  // The figures of a code are neither a day nor an hour: "J-07 līdz piektdienai".
  const rest = learners.reduce(
    (left, { span: { start, end } }) => `${left.slice(0, start)}${'x'.repeat(end - start)}${left.slice(end)}`,
    text,
  );
  for (const read of readers)
    things.push(...read(rest, hearing, words).filter(({ span }) => !things.some((one) => overlap(one.span, span))));
  return hearing.organisation.learners.length === 0
    ? things.filter(({ ids, kind }) => kind !== 'learner' || ids.length > 0)
    : things;
}

const overlap = (one: TextSpan, other: TextSpan): boolean => one.start < other.end && one.end > other.start;

type Read = (text: string, hearing: Hearing, words: readonly Word[]) => readonly Thing[];

const learnersOf: Read = (text, { organisation }) =>
  codesIn(organisation, text).map(({ learner, span }) => ({
    kind: 'learner',
    ids: learner === null ? [] : [learner.code],
    span,
  }));

const OWN =
  /(?<!\p{L})(?:man(?:a|as|ai|aja|u)?|sav(?:a|as|ai|u)|my)\s+(?:\p{L}*audzinama\p{L}*\s+)?(?:klas(?:e|es|ei|i)|class)(?!\p{L})/gu;

function ownClassIn(text: string, { organisation, member }: Hearing): readonly Thing[] {
  const folded = foldText(text);
  return [...folded.text.matchAll(OWN)].map((match) => ({
    kind: 'class',
    ids: organisation.classes.filter(({ teacher }) => teacher === member.id).map(({ id }) => id),
    span: spanOf(match, (index) => folded.origin[index] ?? text.length),
  }));
}

const gradesOf: Read = (text, { organisation }) => {
  const alone = new Set(organisation.classes.map(({ id }) => id));
  return gradesIn(text)
    .filter(({ grades }) => !(grades.length === 1 && alone.has(String(grades[0]))))
    .map(({ grades, span }): Thing => ({ kind: 'class', ids: classesOfGrades(organisation, grades), span, grades }));
};

const classesOfGrades = ({ classes }: Organisation, grades: readonly number[]): readonly ClassId[] =>
  classes.filter(({ id }) => grades.includes(Number.parseInt(id, 10))).map(({ id }) => id);

/** What is written like a class: "8.a", "9c". */
const CLASS = /(?<![\p{L}\p{N}.-])(1?\d)\s?\.?\s?(\p{L})(?![\p{L}\p{N}.])/gu;

const classesOf: Read = (text, { organisation }) => {
  const folded = foldText(text);
  const place = (index: number): number => folded.origin[index] ?? text.length;
  const known = organisation.classes.flatMap(({ id }) => {
    const match = classPattern(id).exec(folded.text);
    return match === null ? [] : [{ kind: 'class' as const, ids: [id], span: spanOf(match, place) }];
  });
  const alike = organisation.classes.some(({ id }) => /\p{L}$/u.test(id))
    ? [...folded.text.matchAll(CLASS)].map((match) => ({ kind: 'class' as const, ids: [], span: spanOf(match, place) }))
    : [];
  return [
    ...known,
    ...alike.filter(({ span }) => !known.some((one) => one.span.start <= span.start && span.start < one.span.end)),
  ];
};

const spanOf = (match: RegExpExecArray, place: (index: number) => number): TextSpan => ({
  start: place(match.index),
  end: place(match.index + match[0].length),
});

const daysOf: Read = (text, { today, schoolYear = null }) => {
  const context = { today, schoolYear };
  const days = saidDatesIn(text, context);
  const period = periodIn(text, context, days);
  const whole: readonly Thing[] =
    period === null ? [] : [{ kind: 'day', ids: [period.to ?? period.from], span: period.span }];
  const single = days.map(
    (one): Thing => ({
      kind: 'day',
      ids: one.kind === 'date' ? [one.date] : [],
      span: one.kind === 'date' ? one.said : one.problem.said,
    }),
  );
  return [
    ...whole,
    ...single.filter(({ span }) => !whole.some((one) => span.start < one.span.end && span.end > one.span.start)),
  ];
};

/** Days of every week, not one day: "otrdienās". */
const weekdaysOf: Read = (text) =>
  saidWeekdays(text).map(({ weekday, span }) => ({ kind: 'weekday', ids: [String(weekday)], span }));

const hoursOf: Read = (text) => saidHours(text).map(({ hour, span }) => ({ kind: 'hour', ids: [hour], span }));

/** The organisation, or a group in it, by its whole name. */
const organisationOf: Read = (_, { organisation }, words) => {
  const stems = words.map(({ folded }) => stemOf(folded));
  return [organisation.name, ...(organisation.groups ?? []).map(({ name }) => name)].flatMap((name) => {
    const wanted = wordsOf(name).map(({ folded }) => stemOf(folded));
    const place = stems.findIndex((__, at) => wanted.every((stem, further) => stems[at + further] === stem));
    const [first, last] = [words[place], words[place + wanted.length - 1]];
    if (first === undefined || last === undefined) return [];
    return [{ kind: 'organisation', ids: [name], span: { start: first.start, end: last.end } }];
  });
};

const peopleOf: Read = (text, { organisation }) =>
  membersIn(organisation.members, text).map(({ members, span }) => ({
    kind: 'member',
    ids: members.map(({ id }) => id),
    span,
  }));

/** Teachers in general; one of them is told by what they teach. */
const TEACHERS = /^(?:skolotaj(?:i|iem|us|as|am)|teachers)$/u;

const rolesOf: Read = (text, { organisation }) =>
  rolesIn(text)
    .filter(
      ({ role, span }) => role !== 'subject-teacher' || TEACHERS.test(foldText(text.slice(span.start, span.end)).text),
    )
    .map(({ role, span }) => ({
      kind: 'member',
      ids: membersWithRole(organisation, [role]).map(({ id }) => id),
      span,
      role: true,
    }));

const subjectsOf: Read = (text, { organisation }, words) => {
  const found = findSubject(organisation, null, text);
  const [only] = found;
  if (only === undefined) return [];
  const said = words.filter(({ folded }) => namesSubject(only as Subject, stemOf(folded)));
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) return [];
  // Words of one name stand together; what is further off belongs to something else.
  const end = said.length > 1 && last.start - first.end > 3 ? first.end : last.end;
  return [{ kind: 'subject', ids: found.map(({ id }) => id), span: { start: first.start, end } }];
};
