/** Shows as a chart what a question asks about, or how far a plan has come. */
import type { PlanQuestion } from '../../../domain/language/plan-question.ts';
import { writeQuestion } from '../../../domain/language/plan-question.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { tokenOf } from '../../core/tap.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { audit, showList } from '../../plans/audited.ts';
import { planTitle } from '../../plans/views/plan-words.ts';
import { statusAction } from '../../plans/views/section-parts.ts';
import { commandOf } from '../question-words.ts';
import { chartView } from './chart-view.ts';
import type { Charted } from './charted.ts';
import { dutyChart } from './duty-chart.ts';
import { planChart } from './plan-chart.ts';
import { plansChart } from './plans-chart.ts';
import { semesterChart } from './semester-chart.ts';
import { weekChart } from './week-chart.ts';

/** What is asked next goes on with the same question. Throws what the stores throw. */
export async function showChart(turn: Turn, { page: _, ...question }: PlanQuestion): Promise<Reply> {
  const { say, conversation } = turn;
  const charted = await chartOf(turn, question);
  const rest = writeQuestion(question);
  const back = { label: say('chart.list'), token: tokenOf({ kind: 'said', command: commandOf(question), rest }) };
  const view = chartView(turn, charted, { title: say(`chart.title.${charted.kind}`), back });
  return showList(turn, 'chart', view, { ...conversation, question: rest });
}

function chartOf(turn: Turn, question: PlanQuestion): Promise<Charted> {
  const { asks } = question;
  switch (asks) {
    case 'late':
    case 'due':
    case 'work':
    case 'waiting':
    case 'workload':
      return dutyChart(turn, { ...question, asks });
    case 'count':
    case 'without':
      return plansChart(turn, { ...question, asks });
    case 'changes':
      return weekChart(turn, { ...question, asks });
    case 'compare':
      return semesterChart(turn, { ...question, asks });
    default:
      return asks satisfies never;
  }
}

export async function showPlanChart(turn: Turn, context: PlanContext): Promise<Reply> {
  const to = { context, say: turn.say };
  await audit(turn, { act: 'saw', plan: context.plan.id, what: 'chart' });
  const title = turn.say('chart.title.plan', { plan: planTitle(to) });
  return reply(turn, chartView(turn, planChart(turn, context), { title, back: statusAction(to) }));
}
