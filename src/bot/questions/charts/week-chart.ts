/** What was done week by week: sections handed over and statuses taken, as far as the reader may see them. */
import { addDays, today as dayOf, mondayOf } from '../../../domain/calendar/local-date.ts';
import { shortDate } from '../../../domain/calendar/speak-date.ts';
import type { Turn } from '../../core/turn.ts';
import { knownPlans } from '../../plans/find-plans.ts';
import { changesOf } from '../changes.ts';
import { isPlanMeant } from '../is-meant.ts';
import { scopeWords } from '../question-words.ts';
import type { PlansQuestion } from '../reads.ts';
import type { Charted } from './charted.ts';

const weeks = 8;

/** The last weeks, whatever day the question names; each by its Monday. Throws what the stores throw. */
export async function weekChart(turn: Turn, { since: _, ...question }: PlansQuestion): Promise<Charted> {
  const { say, today, organisation } = turn;
  const mondays = Array.from({ length: weeks }, (_, index) => addDays(mondayOf(today), (index - weeks + 1) * 7));
  const known = await knownPlans(turn, { classes: question.classes });
  const meant = known.filter((context) => isPlanMeant(turn, context, question));
  const done = changesOf(turn, meant, mondays[0]).map(({ at }) => mondayOf(dayOf(new Date(at), organisation.zone)));
  return {
    kind: 'weeks',
    count: done.length === 0 ? 0 : weeks,
    chart: {
      kind: 'chart',
      draw: 'lines',
      caption: say('chart.changes', { weeks, count: done.length, scope: scopeWords(turn, question) }),
      labels: mondays.map((monday) => shortDate(monday, say.language)),
      series: [
        { name: say('answer.title.changes'), values: mondays.map((day) => done.filter((one) => one === day).length) },
      ],
    },
  };
}
