/** The learners of a school by their codes, however these are written. */
import type { Learner } from '../people/organisation.ts';
import { bareCode } from './code-pattern.ts';

export interface LearnerCodes {
  /** By `bareCode`. */
  readonly learners: ReadonlyMap<string, Learner>;
  /** What the codes look like without their numbers. */
  readonly shapes: ReadonlySet<string>;
}

const bySchool = new WeakMap<readonly Learner[], LearnerCodes>();

/** Put together once for each list: every turn asks for somebody. */
export function learnersByCode(learners: readonly Learner[]): LearnerCodes {
  const known = bySchool.get(learners);
  if (known !== undefined) return known;
  const byCode = new Map(learners.map((one) => [bareCode(one.code), one]));
  const fresh = { learners: byCode, shapes: new Set([...byCode.keys()].map(shapeOf)) };
  bySchool.set(learners, fresh);
  return fresh;
}

export const shapeOf = (bare: string): string => bare.replace(/\d+/gu, '');
