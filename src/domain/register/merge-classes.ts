/** Takes over the classes of a register, and their teachers where it names them. */
import type { ClassId, MemberId } from '../people/ids.ts';
import type { SchoolClass } from '../people/organisation.ts';

export interface SaidClass {
  readonly id: ClassId;
  /** Nobody: the register does not say. */
  readonly teacher: MemberId | undefined;
}

/** @param isWhole false: a class that is not named stays */
export function mergeClasses(
  said: readonly SaidClass[],
  now: readonly SchoolClass[],
  isWhole: boolean,
): readonly SchoolClass[] {
  const kept = now.flatMap(({ id, teacher }) => {
    const one = said.find((each) => each.id === id);
    if (one === undefined) return isWhole ? [] : [{ id, teacher }];
    return [{ id, teacher: one.teacher ?? teacher }];
  });
  const added = new Map(said.filter(({ id }) => now.every((one) => one.id !== id)).map((one) => [one.id, one]));
  return [...kept, ...[...added.values()].map(({ id, teacher }) => ({ id, teacher: teacher ?? null }))];
}
