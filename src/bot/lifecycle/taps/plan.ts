/** A plan as a whole: beginning it, opening it, its status and its history. */

import { showHistory } from '../../plans/commands/history.ts';
import { showStatus } from '../../plans/commands/status.ts';
import { onPlan, type TapHandler } from '../../plans/tap-handler.ts';
import { beginPlan } from '../begin.ts';
import { openContext } from '../commands/open.ts';
import { showReview } from '../commands/review.ts';

export const start: TapHandler<'start'> = (turn, tap) => beginPlan(turn, tap.learner);

export const plan: TapHandler<'plan'> = (turn, tap) =>
  onPlan(turn, tap.plan, ({ context }) => openContext(turn, context));

export const status: TapHandler<'status'> = (turn, tap) =>
  onPlan(turn, tap.plan, ({ context }) => showStatus(turn, context));

export const history: TapHandler<'history'> = (turn, tap) =>
  onPlan(turn, tap.plan, ({ context }) => showHistory(turn, context, Math.max(0, Number(tap.page) || 0)));

export const review: TapHandler<'review'> = (turn, tap) =>
  onPlan(turn, tap.plan, ({ context }) => showReview(turn, context));
