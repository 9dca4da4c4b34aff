/** Goes on where the person left off; with nothing left off, to what is next. */
import { findSection } from '../../../domain/plan/on-path.ts';
import { walk } from '../../../domain/plan/walk.ts';
import { defined } from '../../../shared/defined.ts';
import type { Command } from '../../core/command.ts';
import { openNext } from '../../duties/open-next.ts';
import { onPlan } from '../../plans/tap-handler.ts';
import { goTo } from '../../sections/go-to.ts';

export const continueWalk: Command = async (turn) => {
  const { focus } = turn.conversation;
  if (focus === undefined) return openNext(turn);
  const wanted = {
    section: focus.section,
    ...defined({ step: focus.step, row: focus.row }),
  };
  return onPlan(turn, focus.plan, async ({ context }) => {
    const section = findSection(context.type, context.plan, focus.section);
    const done = section === undefined || walk(context, section).kind === 'done';
    return done ? openNext(turn) : goTo(turn, focus.plan, wanted);
  });
};
