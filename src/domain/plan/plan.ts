/** One filled-in plan: it stores answers and facts only; where a person stands in it is derived by `walk`. */

import type { LocalDate } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { DocumentRecord } from '../documents/document.ts';
import type { MemberId, SubjectId } from '../people/ids.ts';
import type { PlanSubject } from '../people/subject.ts';
import type { PlanStatus } from './life-cycle.ts';
import type { PlanPeriod } from './period.ts';

/** Text, number, chosen options; null where an optional field was skipped. */
export type Value = string | number | readonly string[] | null;
export type Values = Readonly<Record<string, Value>>;

/** The presence of a step's key means that it was answered. */
export interface Answer {
  readonly values: Values;
  readonly by: MemberId;
  readonly at: Instant;
  /** The revision of the section (or row) that this answer made. */
  readonly revision: number;
}
export type Answers = Readonly<Record<string, Answer>>;

/** A section of a plan: "basis"; "tasks:matematika" where it is asked once for each subject, "evaluation:2" once for each row. */
export type SectionKey = string;

/** A section that was sent back, and why. */
export interface Returned {
  readonly by: MemberId;
  readonly at: Instant;
  readonly comment: string;
}

export interface SectionState {
  readonly revision: number;
  readonly answers: Answers;
  readonly finished?: { readonly by: MemberId; readonly at: Instant };
  readonly returned?: Returned;
  /** Answers of the subject's last plan, waiting to be confirmed or left out. */
  readonly carried?: Readonly<Record<string, Values>>;
  /** Rows of the subject's last plan, waiting too. */
  readonly carriedRows?: readonly Readonly<Record<string, Values>>[];
  /** What stood in its preset rows, by their ids in the type. */
  readonly carriedPresets?: Readonly<Record<string, Readonly<Record<string, Values>>>>;
}

type TaskState = 'open' | 'done';

/** An entry of a list section, with a revision of its own so that people who change different rows never meet. */
export interface Row {
  readonly id: string;
  readonly section: SectionKey;
  readonly kind: 'task' | 'row';
  readonly revision: number;
  readonly answers: Answers;
  readonly state: TaskState;
  readonly createdBy: MemberId;
  readonly createdAt: Instant;
  /** The task of an earlier semester that this one carries on. */
  readonly continues?: string;
  readonly removed?: { readonly by: MemberId; readonly at: Instant };
}

/** When the owners of a section were called, and by when it is due. */
export interface Call {
  readonly at: Instant;
  readonly due: LocalDate;
}

export interface Plan {
  readonly id: string;
  readonly organisation: string;
  readonly type: string;
  readonly version: number;
  /** Whom or what it is about. */
  readonly about: PlanSubject;
  readonly period: PlanPeriod;
  readonly status: PlanStatus;
  readonly statusReason?: string;
  readonly statusAt: Instant;
  /** When it last came into each status after its first; unknown of those that it came into before this was kept. */
  readonly reached?: Readonly<Record<PlanStatus, Instant>>;
  /** Counts changes of status and of calls; sections count their own. */
  readonly revision: number;
  readonly startedBy: MemberId;
  readonly startedAt: Instant;
  readonly carriedFrom?: string;
  /** In the series of its type (see `planNumber`). */
  readonly number?: number;
  readonly sections: Readonly<Record<SectionKey, SectionState>>;
  readonly called: Readonly<Record<SectionKey, Call>>;
  /** Who is writing in a section, and when they were last seen there. */
  readonly writing: Readonly<Record<SectionKey, Readonly<Record<MemberId, Instant>>>>;
  /** The questions as they were shown when the plan was submitted, by "section.field". */
  readonly wording?: Readonly<Record<string, string>>;
  /** Kept in a collection of their own, loaded with the plan. */
  readonly rows: readonly Row[];
}

/** A plan as it is read: with the documents that stand about whom it is about. */
export interface PlanRead extends Plan {
  readonly documents?: readonly DocumentRecord[];
}

/** A plan without its answers. */
export type PlanOutline = Pick<Plan, 'id' | 'type' | 'about' | 'period' | 'status'>;

/** What was answered, by step, without who and when. */
export const valuesOf = (answers: Answers): Readonly<Record<string, Values>> =>
  Object.fromEntries(Object.entries(answers).map(([step, answer]) => [step, answer.values]));

/** Whether something of the last plan waits to be confirmed or left out. */
export const isCarried = ({ carried, carriedRows, carriedPresets }: SectionState): boolean =>
  carried !== undefined || carriedRows !== undefined || carriedPresets !== undefined;

export const noSection: SectionState = { revision: 0, answers: {} };

/** The section's id in its plan type: "tasks" of "tasks:matematika". */
export const sectionIdOf = (key: SectionKey): string => key.split(':')[0] ?? key;

/** @param part the subject, or the number of the row, that it is asked for */
export const sectionKey = (section: string, part?: SubjectId): SectionKey =>
  part === undefined ? section : `${section}:${part}`;

/** The subject of a section that is asked once for each: "matematika" of "tasks:matematika". */
export const subjectOf = (key: SectionKey): SubjectId | undefined => key.split(':')[1];

/** What a row answers to that field; undefined where it was not asked yet. */
export const valueInRow = ({ answers }: Pick<Row, 'answers'>, field: string): Value | undefined =>
  Object.values(answers).find(({ values }) => field in values)?.values[field];
