/** One question back in the section or row the person is in; before the first, to the overview. */

import { liveRow } from '../../../domain/plan/guard.ts';
import { findSection, stepsOnPath } from '../../../domain/plan/on-path.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { walk } from '../../../domain/plan/walk.ts';
import { defined } from '../../../shared/defined.ts';
import type { Command } from '../../core/command.ts';
import { reply } from '../../core/turn.ts';
import { myPlans } from '../../duties/commands/my-plans.ts';
import { onPlan } from '../../plans/tap-handler.ts';
import { statusView } from '../../plans/views/status.ts';
import type { Focus } from '../../ports/conversation.ts';
import { enterSection } from '../../sections/enter-section.ts';

export const back: Command = async (turn) => {
  const { focus } = turn.conversation;
  if (focus === undefined) return myPlans(turn, '');
  return onPlan(turn, focus.plan, async ({ context, say }) => {
    const previous = previousStep(context, focus);
    if (previous === null) return reply(turn, statusView(turn, { context, say }));
    return enterSection(turn, context, focus.section, previous);
  });
};

function previousStep(context: PlanContext, focus: Focus): { readonly step: string; readonly row?: string } | null {
  const section = findSection(context.type, context.plan, focus.section);
  if (section === undefined) return null;
  const position = walk(context, section);
  const atRow = position.kind === 'step' && typeof position.row === 'object' ? position.row.id : undefined;
  const rowId = focus.row === 'new' ? undefined : (focus.row ?? (focus.step === undefined ? atRow : undefined));
  const row = rowId === undefined ? undefined : liveRow(context, rowId);
  const steps = stepsOnPath({ ...context, section, row });
  const here =
    position.kind === 'closed' || (position.kind === 'step' && position.row !== 'new') ? position : undefined;
  const current = focus.step ?? here?.step.id;
  const index = current === undefined ? steps.length : steps.findIndex((step) => step.id === current);
  const step = steps[index - 1];
  return step === undefined ? null : { step: step.id, ...defined({ row: row?.id }) };
}
