/** A plan on one page. */
import type { Command } from '../../core/command.ts';
import { withPlan } from '../../plans/find-plans.ts';
import { showWholePlan } from '../show-whole-plan.ts';

export const wholePlan: Command = (turn, rest) =>
  withPlan(turn, rest, (context) => showWholePlan(turn, context), 'whole-plan');
