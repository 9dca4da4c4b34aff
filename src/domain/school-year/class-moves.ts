/** What each class becomes when a school year is closed: it moves up by one with its teacher, and the last grade leaves. */
import { gradeOf } from '../calendar/free-days.ts';
import type { ClassId, MemberId, Organisation } from '../people/organisation.ts';

export interface ClassMove {
  readonly from: ClassId;
  /** Null: its learners leave. */
  readonly to: ClassId | null;
  /** Null: the place is vacant. */
  readonly teacher: MemberId | null;
  /** How many learners are in it. */
  readonly learners: number;
}

/** Grades at whose end a stage of school ends: where nothing is said and no class is above it, learners leave after the first of them. */
const stages = [9, 12] as const;

/** Every class, in the order of the organisation. One without a number in its name, as a group of a preschool, stays as it is unless its file says otherwise. */
export function classMoves(organisation: Organisation): readonly ClassMove[] {
  const { classes, learners, nextYear } = organisation;
  const last = lastGradeOf(organisation);
  return classes.map(({ id, teacher }) => {
    const told = nextYear?.classes.find((one) => one.id === id);
    const to = told?.becomes === undefined ? movedUp(id, last) : told.becomes;
    const next = told?.teacher === undefined ? teacher : told.teacher;
    const isStaying = next !== null && nextYear?.leaving.includes(next) !== true;
    return {
      ...{ from: id, to, teacher: to !== null && isStaying ? next : null },
      learners: learners.filter((one) => one.class === id).length,
    };
  });
}

/** Those of the next year that several classes would become, each once. */
export function twice(moves: readonly ClassMove[]): readonly ClassId[] {
  const all = moves.flatMap(({ to }) => to ?? []);
  return [...new Set(all.filter((id, place) => all.indexOf(id) !== place))];
}

function lastGradeOf({ classes, nextYear }: Organisation): number {
  const highest = Math.max(0, ...classes.map(({ id }) => gradeOf(id) ?? 0));
  return nextYear?.lastGrade ?? stages.find((grade) => highest <= grade) ?? highest;
}

/** "8.b" of "7.b". */
function movedUp(id: ClassId, last: number): ClassId | null {
  const grade = gradeOf(id);
  if (grade === null) return id;
  return grade >= last ? null : id.replace(/^\d+/, String(grade + 1));
}
