/** What is owed as bars, class by class or holder by holder: what is late, and what is open besides. The same counts as in the overview. */
import type { Turn } from '../../core/turn.ts';
import { memberName } from '../../core/views/member-name.ts';
import { type Count, countOf } from '../../duties/count-duties.ts';
import { byClass } from '../../duties/overview.ts';
import { loadOwed } from '../../duties/owed.ts';
import { className } from '../../duties/views/overview-parts.ts';
import { dutiesMeant } from '../find-duties.ts';
import { scopeWords } from '../question-words.ts';
import type { DutyQuestion } from '../reads.ts';
import { byHolder } from '../workload.ts';
import { type Charted, mostBars } from './charted.ts';

/** Of one class it shows who holds what. Throws what the stores throw. */
export async function dutyChart(turn: Turn, question: DutyQuestion): Promise<Charted> {
  const { say, today } = turn;
  const owed = await loadOwed(turn, question.classes);
  const asked = { ...question, asks: question.asks === 'workload' ? question.asks : ('waiting' as const) };
  const duties = dutiesMeant(turn, asked, owed);
  const isOfHolders = question.asks === 'workload' || question.classes.length === 1;
  const counts = isOfHolders ? byHolder(turn, question, duties) : byClass({ ...owed, duties });
  const { open, overdue } = countOf('', duties, today);
  const shown = counts.slice(0, mostBars);
  const valuesOf = (of: (count: Count) => number): readonly number[] => shown.map(of);
  return {
    kind: isOfHolders ? 'holders' : 'classes',
    count: counts.length,
    chart: {
      kind: 'chart',
      draw: 'bars',
      caption: say('chart.duties', { open, overdue, scope: scopeWords(turn, asked) }),
      labels: shown.map(({ id }) => (isOfHolders ? memberName(turn, id) : className(say, id))),
      series: [
        { name: say('chart.open'), values: valuesOf((count) => count.open - count.overdue) },
        { name: say('chart.late'), values: valuesOf((count) => count.overdue) },
      ],
    },
  };
}
