/** Takes back the person's last act in the plan they are in. */
import { lastUndoable } from '../../domain/plan/arrivals/undo.ts';
import { onPlan } from '../acts/act.ts';
import { apply } from '../desk.ts';
import { enterSection } from '../section-walk.ts';
import { said } from '../turn.ts';
import { refusalView } from '../views/closed.ts';
import { messageView } from '../views/message.ts';
import type { Command } from './command.ts';

export const undo: Command = async (turn) => {
  const { say } = turn;
  const nothing = messageView({ name: 'refused', title: say('undo.title'), text: say('refused.nothing-to-undo') });
  const { focus } = turn.conversation;
  if (focus === undefined) return said(turn, nothing);
  return onPlan(turn, focus.plan, async (to) => {
    const entries = await turn.world.plans.history(turn.organisation.id, focus.plan);
    const entry = lastUndoable(entries, turn.member.id);
    if (entry === null) return said(turn, nothing);
    const applied = await apply(turn, to.context, { kind: 'undo', id: turn.id, by: turn.member.id, entry });
    if (applied.kind === 'refused')
      return said(turn, refusalView(turn, { ...to, context: applied.context }, applied.refusal));
    const shown = enterSection(turn, applied.context, entry.section, entry.kind === 'answered' ? placeOf(entry) : {});
    const notice = { kind: 'notice', tone: 'success', text: say(`undo.${entry.kind}`) } as const;
    return shown.view === null ? shown : { ...shown, view: { ...shown.view, blocks: [notice, ...shown.view.blocks] } };
  });
};

const placeOf = (entry: { readonly step: string; readonly row?: string }) => ({
  step: entry.step,
  ...(entry.row !== undefined && { row: entry.row }),
});
