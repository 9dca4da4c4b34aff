/** Whom or what something is about, as its document keeps it: docs/decisions/0029. */
import { classOf, learnerOf, type PlanSubject } from '../../domain/people/subject.ts';
import { storedSubject, subjectKey } from '../../domain/plan/subject-kinds.ts';
import { defined } from '../../shared/defined.ts';

export interface SubjectRecord {
  /** Its key. */
  readonly about: string;
  /** Of those who belong to a class. */
  readonly class?: string;
  /** What the version before this one reads and writes in place of `about`. */
  readonly learner?: string;
}

export const subjectFacts = (about: PlanSubject): SubjectRecord =>
  defined({ about: subjectKey(about), class: classOf(about), learner: learnerOf(about) });

/** What the version before wrote has no key: it knew learners and classes only. */
export function subjectOf({ about, class: inClass, learner }: Partial<SubjectRecord>): PlanSubject | undefined {
  if (about !== undefined) return storedSubject(about, inClass);
  if (learner !== undefined) return storedSubject(`learner:${learner}`, inClass);
  return inClass === undefined ? undefined : storedSubject(`class:${inClass}`);
}
