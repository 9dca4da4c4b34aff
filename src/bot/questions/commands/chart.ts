/** A picture of what was asked for: of a question, of the plan that is named, else of what was asked last. */
import { noFilter, readQuestion } from '../../../domain/language/plan-question.ts';
import type { Command } from '../../core/command.ts';
import { withPlan } from '../../plans/find-plans.ts';
import { showChart, showPlanChart } from '../charts/show-chart.ts';

export const chart: Command = (turn, rest) => {
  const question = readQuestion(rest === '' ? (turn.conversation.question ?? '') : rest);
  if (question === null && rest !== '') return withPlan(turn, rest, (context) => showPlanChart(turn, context), 'chart');
  return showChart(turn, question ?? { ...noFilter, asks: 'waiting' });
};
