/** Hands out a plan on paper. */
import type { Command } from '../../core/command.ts';
import { withPlan } from '../../plans/find-plans.ts';
import { handOut } from '../hand-out.ts';

export const paper: Command = (turn, rest) =>
  withPlan(turn, rest, ({ plan }) => handOut(turn, { what: 'plan', of: plan.id }), 'paper');
