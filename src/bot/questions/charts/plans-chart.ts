/** How many plans there are, class by class. */
import { classOf } from '../../../domain/people/subject.ts';
import type { Turn } from '../../core/turn.ts';
import { className, noClass } from '../../duties/views/overview-parts.ts';
import { knownPlans } from '../../plans/find-plans.ts';
import { isPlanMeant } from '../is-meant.ts';
import { scopeWords } from '../question-words.ts';
import { type PlansQuestion, plansAsked } from '../reads.ts';
import { type Charted, mostBars } from './charted.ts';

/** Throws what the stores throw. */
export async function plansChart(turn: Turn, question: PlansQuestion): Promise<Charted> {
  const { say } = turn;
  const known = await knownPlans(turn, plansAsked(question));
  const classes = known
    .filter((context) => isPlanMeant(turn, context, question))
    .map(({ plan }) => classOf(plan.about) ?? noClass);
  const countIn = (id: string): number => classes.filter((one) => one === id).length;
  const ids = [...new Set(classes)].toSorted((one, other) => countIn(other) - countIn(one) || (one < other ? -1 : 1));
  const shown = ids.slice(0, mostBars);
  return {
    kind: 'plans',
    count: ids.length,
    chart: {
      kind: 'chart',
      draw: 'bars',
      caption: say('answer.count', { count: classes.length, scope: scopeWords(turn, question) }),
      labels: shown.map((id) => className(say, id)),
      series: [{ name: say('answer.title.count'), values: shown.map(countIn) }],
    },
  };
}
