/** Takes back the person's last act in the plan they are in. */
import { lastUndoable, type Undoable } from '../../../domain/plan/arrivals/undo.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { defined } from '../../../shared/defined.ts';
import type { Command } from '../../core/command.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { withNotice } from '../../core/with-notice.ts';
import { apply } from '../../plans/open-plan.ts';
import { onPlan } from '../../plans/tap-handler.ts';
import { refusalView } from '../../plans/views/closed.ts';
import { enterSection } from '../enter-section.ts';

export const undo: Command = async (turn) => {
  const { say } = turn;
  const nothing = messageView({ name: 'refused', title: say('undo.title'), text: say('refused.nothing-to-undo') });
  const { focus } = turn.conversation;
  if (focus === undefined) return reply(turn, nothing);
  return onPlan(turn, focus.plan, async (to) => {
    const history = await turn.services.plans.history(turn.organisation.id, focus.plan);
    // The same message delivered again must not take back the act before as well.
    const again = history.some((entry) => entry.arrival === turn.id);
    if (again) return enterSection(turn, to.context, focus.section, focus);
    const entries = lastUndoable(history, turn.member.id);
    const first = entries.at(-1);
    if (first === undefined) return reply(turn, nothing);
    const applied = await apply(turn, to.context, { kind: 'undo', id: turn.id, by: turn.member.id, entries });
    if (applied.kind === 'refused')
      return reply(turn, refusalView(turn, { ...to, context: applied.context }, applied.refusal));
    return shownAgain(turn, applied.context, first);
  });
};

/** The person is back where they were before the act. */
function shownAgain(turn: Turn, context: PlanContext, entry: Undoable): Reply {
  const place = entry.kind === 'answered' ? { step: entry.step, ...defined({ row: entry.row }) } : {};
  return withNotice(enterSection(turn, context, entry.section, place), turn.say(`undo.${entry.kind}`));
}
