/** Goes on where the person left off; with nothing left off, to the one thing that waits, or the list of them. */
import { findSection } from '../../../domain/plan/on-path.ts';
import { walk } from '../../../domain/plan/walk.ts';
import { defined } from '../../../shared/defined.ts';
import type { Command } from '../../core/command.ts';
import { onPlan } from '../../plans/tap-handler.ts';
import { goTo } from '../../sections/go-to.ts';
import { myPlans } from './my-plans.ts';

export const continueWalk: Command = async (turn) => {
  const { focus } = turn.conversation;
  if (focus === undefined) return myPlans(turn, '');
  const wanted = {
    section: focus.section,
    ...defined({ step: focus.step, row: focus.row }),
  };
  return onPlan(turn, focus.plan, async ({ context }) => {
    const section = findSection(context.type, context.plan, focus.section);
    const done = section === undefined || walk(context, section).kind === 'done';
    return done ? myPlans(turn, '') : goTo(turn, focus.plan, wanted);
  });
};
