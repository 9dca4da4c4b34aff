/** All the rest that a reader can do about a plan: the steps of its life, its reviews, its history. */
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
    ...lifeActions(turn, to).filter(({ style }) => style !== 'primary'),
    statusAction(to),
  ],
});

const historyAction = (to: Speaking): Action => ({
  label: to.say('action.history'),
  token: tokenOf({ kind: 'history', plan: to.context.plan.id, page: 0 }),
});
