/** The two semesters of plans beside each other, class by class: how the tasks of each were rated, as far as the reader may see it. */
import { classOf } from '../../domain/people/subject.ts';
import { maySee } from '../../domain/plan/access.ts';
import { neededSections } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { ratingsFieldOf, ratingsOf, tasksToRate } from '../../domain/plan/ratings.ts';
import type { Looking } from '../core/turn.ts';
import { choiceWords } from '../plans/views/value-words.ts';
import type { Line } from './found.ts';

const semesters = [1, 2] as const;
type Semester = (typeof semesters)[number];

/** A task of a semester, and how it was rated; null where it was not. */
interface Rated {
  readonly class: string;
  readonly semester: Semester;
  /** In words. */
  readonly rating: string | null;
}

/** Two lines for each class that has tasks to rate. */
export const comparedSemesters = (turn: Looking, plans: readonly PlanContext[]): readonly Line[] =>
  ratedInClasses(turn, plans).map(({ under, semester, tasks }) => ({
    under,
    item: { title: turn.say('answer.semester', { semester }), detail: ratingCounts(turn, tasks) },
  }));

/** The tasks of a semester in a class, or outside of all. */
interface RatedInClass {
  readonly under: string;
  readonly semester: Semester;
  readonly tasks: readonly Rated[];
}

/** Both semesters of each class that has tasks to rate. */
export function ratedInClasses(turn: Looking, plans: readonly PlanContext[]): readonly RatedInClass[] {
  const { say } = turn;
  const all = plans.flatMap((context) => ratedIn(turn, context));
  const classes = [...new Set(all.map((one) => one.class))].toSorted((one, other) =>
    one.localeCompare(other, 'lv', { numeric: true }),
  );
  return classes.flatMap((id) =>
    semesters.map((semester) => ({
      under: id === '' ? say('answer.others') : say('answer.class', { class: id }),
      semester,
      tasks: all.filter((one) => one.class === id && one.semester === semester),
    })),
  );
}

function ratedIn(turn: Looking, context: PlanContext): readonly Rated[] {
  const { type, plan } = context;
  return neededSections(type, plan).flatMap((section) => {
    const found = ratingsFieldOf(section.type);
    if (found === undefined || !maySee(turn, plan, section)) return [];
    const ratings = ratingsOf(plan, section);
    const words = choiceWords({ context, say: turn.say }, { section, inRow: false }, found.field);
    return tasksToRate(plan, section, found.field).map(({ id }) => ({
      class: classOf(plan.about) ?? '',
      semester: found.field.semester,
      rating: words.find(({ value }) => value === ratings.get(id))?.label ?? null,
    }));
  });
}

/** "Uzdevumi: 12; sasniegts – 5, daļēji – 4, vēl nav izvērtēti – 3". */
function ratingCounts({ say }: Looking, tasks: readonly Rated[]): string {
  const counts = ratingsAmong(tasks).map(
    (one) => `${one ?? say('answer.unrated')} – ${tasks.filter(({ rating }) => rating === one).length}`,
  );
  const total = say('answer.tasks', { count: tasks.length });
  return counts.length === 0 ? total : `${total}; ${counts.join(', ')}`;
}

/** How tasks were rated, without a rating last. */
export const ratingsAmong = (tasks: readonly Rated[]): readonly (string | null)[] =>
  [...new Set(tasks.map(({ rating }) => rating))].toSorted(
    (one, other) => Number(one === null) - Number(other === null),
  );
