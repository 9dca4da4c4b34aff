/** The semesters beside each other: how the tasks of each were rated, class by class. */
import { unbroken } from '../../core/non-breaking.ts';
import type { Turn } from '../../core/turn.ts';
import { knownPlans } from '../../plans/find-plans.ts';
import { ratedInClasses, ratingsAmong } from '../compare.ts';
import { isPlanMeant } from '../is-meant.ts';
import { scopeWords } from '../question-words.ts';
import { type PlansQuestion, plansAsked } from '../reads.ts';
import { type Charted, mostBars } from './charted.ts';

/** Throws what the stores throw. */
export async function semesterChart(turn: Turn, question: PlansQuestion): Promise<Charted> {
  const { say } = turn;
  const known = await knownPlans(turn, plansAsked(question));
  const all = ratedInClasses(
    turn,
    known.filter((context) => isPlanMeant(turn, context, question)),
  );
  const shown = all.slice(0, mostBars);
  const ratings = ratingsAmong(all.flatMap(({ tasks }) => tasks));
  return {
    kind: 'semesters',
    count: all.length,
    chart: {
      kind: 'chart',
      draw: 'bars',
      caption: say('answer.compare', { count: all.length, scope: scopeWords(turn, question) }),
      labels: shown.map(({ under, semester }) => `${under}, ${unbroken(say('answer.semester', { semester }))}`),
      series: ratings.map((rating) => ({
        name: rating ?? say('answer.unrated'),
        values: shown.map(({ tasks }) => tasks.filter((one) => one.rating === rating).length),
      })),
    },
  };
}
