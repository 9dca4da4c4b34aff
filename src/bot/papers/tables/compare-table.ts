/** The semesters of each class: how many tasks each had, and how many of them were rated how. */
import type { PaperTable } from '../../../domain/papers/paper.ts';
import type { Looking } from '../../core/turn.ts';
import { knownPlans } from '../../plans/find-plans.ts';
import { ratedInClasses, ratingsAmong } from '../../questions/compare.ts';
import { isPlanMeant } from '../../questions/is-meant.ts';
import { type PlansQuestion, plansAsked } from '../../questions/reads.ts';
import { columnsOf } from './columns.ts';

/** A column for each rating that there is. Throws what the stores throw. */
export async function compareTable(looking: Looking, question: PlansQuestion): Promise<PaperTable> {
  const { say } = looking;
  const known = await knownPlans(looking, plansAsked(question));
  const all = ratedInClasses(
    looking,
    known.filter((context) => isPlanMeant(looking, context, question)),
  );
  const ratings = ratingsAmong(all.flatMap(({ tasks }) => tasks));
  const { kind, columns } = columnsOf(looking, ['class', 'semester', 'tasks']);
  const rated = ratings.map((rating) => ({ label: rating ?? say('answer.unrated'), isNarrow: true }));
  return {
    kind,
    columns: [...columns, ...rated],
    rows: all.map(({ under, semester, tasks }) => [
      ...[under, semester, tasks.length],
      ...ratings.map((rating) => tasks.filter((one) => one.rating === rating).length),
    ]),
  };
}
