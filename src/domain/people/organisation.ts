/** An organisation as its file describes it: the people, who teaches what, the classes and learners; the wall that no query crosses. */
import type { SchoolYear } from '../calendar/school-year.ts';

export const languages = ['lv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Roles of a member of staff. `class-teacher` and `subject-teacher` follow from classes and teaching, the rest are given to people. */
export const roleKinds = [
  'director',
  'deputy-head',
  'support-head',
  'class-teacher',
  'subject-teacher',
  'psychologist',
  'speech-therapist',
  'special-educator',
  'social-pedagogue',
  'administrator',
] as const;
export type RoleKind = (typeof roleKinds)[number];

export type MemberId = string;
export type ClassId = string;
export type SubjectId = string;
/** What stands for a learner everywhere but in a private chat ("J-07"). */
export type LearnerCode = string;

export interface Member {
  readonly id: MemberId;
  readonly name: string;
  readonly email?: string;
  readonly roles: readonly RoleKind[];
  readonly language?: Language;
}

export interface SchoolClass {
  readonly id: ClassId;
  readonly teacher: MemberId | null;
}

export interface Subject {
  readonly id: SubjectId;
  readonly name: Readonly<Record<Language, string>>;
}

interface Teaching {
  readonly subject: SubjectId;
  readonly class: ClassId;
  readonly teacher: MemberId | null;
}

export interface Learner {
  readonly code: LearnerCode;
  /** Sensitive: shown in private chats only, after a check of rights. */
  readonly name: string;
  readonly class: ClassId;
}

/** Who carries a role while nobody holds it. */
interface StandIn {
  readonly role: RoleKind;
  readonly member: MemberId;
}

/** A channel of the team, where only codes, counts and staff may be named. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  /** Slack's own id of the channel (C0123ABCD), where it stands there. */
  readonly slack?: string;
  /** Teams' own id of the channel (19:...@thread.tacv2), where it stands there. */
  readonly teams?: string;
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  /** IANA zone, such as Europe/Riga. */
  readonly zone: string;
  readonly members: readonly Member[];
  readonly classes: readonly SchoolClass[];
  readonly subjects: readonly Subject[];
  readonly teaching: readonly Teaching[];
  readonly learners: readonly Learner[];
  readonly standIns: readonly StandIn[];
  readonly channels: readonly Channel[];
  readonly schoolYears: readonly SchoolYear[];
  /** The school's own phrase banks, by plan type, then "section.field"; they replace the bank that ships with the type. */
  readonly phrases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}
