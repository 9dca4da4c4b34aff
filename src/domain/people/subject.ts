/** Whom or what a plan, a duty, a meeting or a document is about. */
import type { ClassId, GroupId, LearnerCode, MemberId } from './ids.ts';

export type PlanSubject =
  | { readonly kind: 'learner'; readonly learner: LearnerCode; readonly class: ClassId }
  | { readonly kind: 'member'; readonly member: MemberId }
  | { readonly kind: 'group'; readonly group: GroupId }
  | { readonly kind: 'class'; readonly class: ClassId }
  | { readonly kind: 'organisation' };

export type SubjectKind = PlanSubject['kind'];
export type SubjectOf<Kind extends SubjectKind> = Extract<PlanSubject, { readonly kind: Kind }>;

/** Whether they are one; a learner stays the same one in another class. */
export function isSameSubject(one: PlanSubject, other: PlanSubject): boolean {
  switch (one.kind) {
    case 'learner':
      return other.kind === 'learner' && other.learner === one.learner;
    case 'member':
      return other.kind === 'member' && other.member === one.member;
    case 'group':
      return other.kind === 'group' && other.group === one.group;
    case 'class':
      return other.kind === 'class' && other.class === one.class;
    case 'organisation':
      return other.kind === 'organisation';
    default:
      return one satisfies never;
  }
}

/** The class whose teachers and calendar count for a subject; none for what is about no class. */
export const classOf = (subject: PlanSubject | undefined): ClassId | undefined =>
  subject !== undefined && 'class' in subject ? subject.class : undefined;

/** The learner whom it is about, where it is about one. */
export const learnerOf = (subject: PlanSubject | undefined): LearnerCode | undefined =>
  subject?.kind === 'learner' ? subject.learner : undefined;
