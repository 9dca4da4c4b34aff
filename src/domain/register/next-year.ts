/** What a school becomes with a new school year: each class is a year older, the oldest leave, and everybody keeps their code. */
import { gradeOf } from '../calendar/free-days.ts';
import type { ClassId, LearnerCode } from '../people/organisation.ts';
import type { Roster } from './roster.ts';

export interface NextYear {
  readonly roster: Roster;
  /** What each class is called then; null where it has left. Groups without a grade stay as they are. */
  readonly calledThen: (id: ClassId) => ClassId | null;
  readonly leaving: readonly LearnerCode[];
}

/**
 * Class teachers and teachers of subjects go on with their class: who does not is changed by hand, or by the school's register.
 *
 * @param lastGrade classes of it, and above it, leave
 */
export function nextYear(roster: Roster, lastGrade: number): NextYear {
  const calledThen = (id: ClassId): ClassId | null => {
    const grade = gradeOf(id);
    if (grade === null) return id;
    return grade >= lastGrade ? null : `${grade + 1}${id.slice(String(grade).length)}`;
  };
  const moved = (ids: readonly ClassId[]): readonly ClassId[] => ids.flatMap((id) => calledThen(id) ?? []);
  return {
    calledThen,
    leaving: roster.learners.filter((one) => calledThen(one.class) === null).map(({ code }) => code),
    roster: {
      ...roster,
      classes: roster.classes.flatMap((one) => moved([one.id]).map((id) => ({ ...one, id }))),
      teaching: roster.teaching
        .map((one) => ({ ...one, classes: moved(one.classes) }))
        .filter(({ classes }) => classes.length > 0),
      learners: roster.learners.flatMap((one) => moved([one.class]).map((id) => ({ ...one, class: id }))),
    },
  };
}
