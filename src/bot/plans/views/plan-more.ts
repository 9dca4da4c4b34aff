/** All the rest that a reader can do about a plan: the steps of its life, its reviews, its history, its paper. */
import { readableMeasures } from '../../../domain/log/measures.ts';
import { maySeeWhole } from '../../../domain/plan/access.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import type { Action, View } from '../../ports/view.ts';
import { lifeActions } from './life-actions.ts';
import { planTitle, type Speaking } from './plan-words.ts';
import { reviewActions, statusAction } from './section-parts.ts';

export const planMoreView = (turn: Turn, to: Speaking): View => ({
  name: 'plan-more',
  surface: 'message',
  title: to.say('status.more', { plan: planTitle(to) }),
  blocks: [],
  actions: [
    ...reviewActions(turn, to),
    historyAction(to),
    { label: to.say('action.chart'), token: tokenOf({ kind: 'plan-chart', plan: to.context.plan.id }) },
    ...paperActions(turn, to),
    ...lifeActions(turn, to).filter(({ style }) => style !== 'primary'),
    statusAction(to),
  ],
});

/** The whole of it as a file, for those who may read the whole of it; and its log, as far as they may read that. */
const paperActions = (turn: Turn, { context, say }: Speaking): readonly Action[] => {
  const of = context.plan.id;
  return [
    ...(maySeeWhole(turn, context)
      ? [{ label: say('action.paper'), token: tokenOf({ kind: 'paper', what: 'plan', of }) }]
      : []),
    ...(readableMeasures(turn, context).length > 0
      ? [{ label: say('action.log-paper'), token: tokenOf({ kind: 'paper', what: 'log', of }) }]
      : []),
  ];
};

const historyAction = (to: Speaking): Action => ({
  label: to.say('action.history'),
  token: tokenOf({ kind: 'history', plan: to.context.plan.id, page: 0 }),
});
