/** The part of an organisation that a register speaks of, as it is written down. */
import type { ClassId, LearnerCode, MemberId, RoleKind, SchoolClass, SubjectId } from '../people/organisation.ts';

export interface RosterPerson {
  readonly id: MemberId;
  readonly name: string;
  readonly email?: string | undefined;
  readonly roles: readonly RoleKind[];
}

export interface RosterSubject {
  readonly id: SubjectId;
  readonly lv: string;
  readonly en: string;
}

export interface RosterTeaching {
  readonly subject: SubjectId;
  readonly classes: readonly ClassId[];
  readonly teacher: MemberId | null;
}

export interface RosterLearner {
  readonly code: LearnerCode;
  readonly name: string;
  readonly class: ClassId;
  /** What the register calls the learner: by it the code stays theirs from one import to the next. */
  readonly source?: string | undefined;
}

export interface Roster {
  readonly people: readonly RosterPerson[];
  readonly classes: readonly SchoolClass[];
  readonly subjects: readonly RosterSubject[];
  readonly teaching: readonly RosterTeaching[];
  readonly learners: readonly RosterLearner[];
}
