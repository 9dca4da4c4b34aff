/** The ids by which people, classes and subjects are named, and the languages and genders that there are. */

export const languages = ['lv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Of whom Latvian has another word for most roles. */
export const genders = ['woman', 'man'] as const;
export type Gender = (typeof genders)[number];

export type MemberId = string;
export type ClassId = string;
export type SubjectId = string;
/** What stands for a learner everywhere but in a private chat ("J-07"). */
export type LearnerCode = string;
export const learnerCodeForm = /^(\p{L}{1,4}[-.]?)(\p{N}{1,6})$/u;
export type GroupId = string;
