/** The ids by which people, classes and subjects are named, and the roles and languages that there are. */

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
export type GroupId = string;
