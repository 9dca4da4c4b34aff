/** Finds the members of staff that a person means by a name, a role or both. */

import { type ClassId, type Member, type Organisation, type RoleKind, roleKinds } from '../people/organisation.ts';
import { postsOf } from '../people/role-holders.ts';
import { membersWithRole } from '../people/roles-of.ts';
import { stemOf } from '../text/stem.ts';
import { wordsOf } from '../text/words.ts';
import { classesIn } from './classes-in.ts';
import { findSubject } from './find-subject.ts';
import { membersNamed } from './members-named.ts';
import { roleWords } from './role-words.ts';
import type { TextSpan } from './said-reader.ts';

/**
 * All members that a text fits: "logopēdam", "Annai Bērziņai", "A. Berzina", "7.b klases audzinātāja", "the maths
 * teacher", or a member's id. A name counts more than a role; together they narrow each other. `inClass` is the class
 * that is spoken of, unless the text names one: class and subject teachers are then that class's. A vacant role finds
 * who stands in for it, else nobody.
 */
export function findPerson(organisation: Organisation, text: string, inClass?: ClassId): readonly Member[] {
  const named = membersNamed(organisation.members, text);
  const holding = membersInRole(organisation, text, classesIn(organisation, text)[0]?.id ?? inClass);
  const both = named.filter((member) => holding.includes(member));
  if (both.length > 0) return both;
  if (named.length > 0 || holding.length > 0) return named.length > 0 ? named : holding;
  return organisation.members.filter((member) => member.id === text.trim().toLowerCase());
}

function membersInRole(organisation: Organisation, text: string, inClass: ClassId | undefined): readonly Member[] {
  const roles = [...new Set(rolesIn(text).map(({ role }) => role))];
  const others = roles.filter((role) => role !== 'subject-teacher');
  const members = [
    ...membersWithRole(organisation, others, inClass),
    ...(roles.includes('subject-teacher') ? subjectTeachers(organisation, text, inClass) : []),
  ];
  return organisation.members.filter((member) => members.includes(member));
}

/** The teachers of the subject that the text names; where it names none, all of the class. */
function subjectTeachers(organisation: Organisation, text: string, inClass: ClassId | undefined): readonly Member[] {
  const role: RoleKind = 'subject-teacher';
  const subjects = findSubject(organisation, inClass ?? null, text);
  if (subjects.length === 0) return membersWithRole(organisation, [role], inClass);
  const ofClass = inClass === undefined ? {} : { class: inClass };
  const holders = subjects.flatMap(({ id }) => postsOf(organisation, role, { ...ofClass, subject: id }).holders);
  return organisation.members.filter((member) => holders.includes(member.id));
}

interface Phrase {
  readonly role: RoleKind;
  readonly stems: readonly string[];
}

// Longer phrases first: "direktora vietniekam" is no director, "skolotājam logopēdam" no subject teacher.
const PHRASES: readonly Phrase[] = roleKinds
  .flatMap((role) => roleWords[role].map((words) => ({ role, stems: stemsOf(words) })))
  .sort((one, other) => other.stems.length - one.stems.length);

interface SaidRole {
  readonly role: RoleKind;
  readonly span: TextSpan;
}

/** The roles named in a text, in the order in which they are named. */
export function rolesIn(text: string): readonly SaidRole[] {
  const words = wordsOf(text);
  const stems = words.map((word) => stemOf(word.folded));
  const found: SaidRole[] = [];
  for (let place = 0; place < stems.length; ) {
    const phrase = PHRASES.find((each) => each.stems.every((stem, index) => stems[place + index] === stem));
    const length = phrase?.stems.length ?? 1;
    const [first, last] = [words[place], words[place + length - 1]];
    if (phrase && first && last) found.push({ role: phrase.role, span: { start: first.start, end: last.end } });
    place += length;
  }
  return found;
}

function stemsOf(text: string): readonly string[] {
  return wordsOf(text).map((word) => stemOf(word.folded));
}
