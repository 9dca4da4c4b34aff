/** A plan as a whole: beginning it, opening it, its status and its history. */
import { beginPlan } from '../begin-plan.ts';
import { showHistory } from '../commands/history.ts';
import { openContext } from '../commands/open.ts';
import { showReview } from '../commands/review.ts';
import { showStatus } from '../commands/status.ts';
import { type Act, onPlan } from './act.ts';

export const start: Act<'start'> = (turn, tap) => beginPlan(turn, tap.learner);

export const plan: Act<'plan'> = (turn, tap) => onPlan(turn, tap.plan, ({ context }) => openContext(turn, context));

export const status: Act<'status'> = (turn, tap) => onPlan(turn, tap.plan, ({ context }) => showStatus(turn, context));

export const history: Act<'history'> = (turn, tap) =>
  onPlan(turn, tap.plan, ({ context }) => showHistory(turn, context, Math.max(0, Number(tap.page) || 0)));

export const review: Act<'review'> = (turn, tap) => onPlan(turn, tap.plan, ({ context }) => showReview(turn, context));
