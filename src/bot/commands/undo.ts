/** Takes back the person's last act in the plan they are in. */
import { lastUndoable, type Undoable } from '../../domain/plan/arrivals/undo.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { onPlan } from '../acts/act.ts';
import { apply } from '../desk.ts';
import { enterSection } from '../section-walk.ts';
import { type Said, said, type Turn } from '../turn.ts';
import { refusalView } from '../views/closed.ts';
import { messageView } from '../views/message.ts';
import type { Command } from './command.ts';

export const undo: Command = async (turn) => {
  const { say } = turn;
  const nothing = messageView({ name: 'refused', title: say('undo.title'), text: say('refused.nothing-to-undo') });
  const { focus } = turn.conversation;
  if (focus === undefined) return said(turn, nothing);
  return onPlan(turn, focus.plan, async (to) => {
    const history = await turn.world.plans.history(turn.organisation.id, focus.plan);
    // The same message delivered again must not take back the act before as well.
    const again = history.some((entry) => entry.arrival === turn.id);
    if (again) return enterSection(turn, to.context, focus.section, focus);
    const entries = lastUndoable(history, turn.member.id);
    const first = entries.at(-1);
    if (first === undefined) return said(turn, nothing);
    const applied = await apply(turn, to.context, { kind: 'undo', id: turn.id, by: turn.member.id, entries });
    if (applied.kind === 'refused')
      return said(turn, refusalView(turn, { ...to, context: applied.context }, applied.refusal));
    return shownAgain(turn, applied.context, first);
  });
};

/** The person is back where they were before the act. */
function shownAgain(turn: Turn, context: PlanContext, entry: Undoable): Said {
  const place =
    entry.kind === 'answered' ? { step: entry.step, ...(entry.row !== undefined && { row: entry.row }) } : {};
  const shown = enterSection(turn, context, entry.section, place);
  const notice = { kind: 'notice', tone: 'success', text: turn.say(`undo.${entry.kind}`) } as const;
  return shown.view === null ? shown : { ...shown, view: { ...shown.view, blocks: [notice, ...shown.view.blocks] } };
}
