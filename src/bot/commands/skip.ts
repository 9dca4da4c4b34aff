/** Leaves the question empty, where that is allowed. */
import { findSection } from '../../domain/plan/on-path.ts';
import { walk } from '../../domain/plan/walk.ts';
import { onPlan } from '../acts/act.ts';
import { answerIn } from '../acts/answer.ts';
import { commandAction } from '../command-action.ts';
import { enterSection } from '../section-walk.ts';
import type { Say } from '../texts.ts';
import { said } from '../turn.ts';
import type { Action } from '../view.ts';
import { messageView } from '../views/message.ts';
import { rowId } from '../views/step-form.ts';
import type { Command } from './command.ts';

/** Where a person can go who is at no question. */
const onward = (say: Say): readonly Action[] => [commandAction(say, 'continue'), commandAction(say, 'my-plans')];

export const skip: Command = async (turn) => {
  const { say } = turn;
  const { focus } = turn.conversation;
  const nothing = messageView({
    name: 'refused',
    title: say('refused.title'),
    text: say('skip.nothing'),
    actions: onward(say),
  });
  if (focus === undefined) return said(turn, nothing);
  return onPlan(turn, focus.plan, async (to) => {
    const { context } = to;
    const section = findSection(context.type, context.plan, focus.section);
    const position = section === undefined ? undefined : walk(context, section);
    if (section === undefined || position?.kind !== 'step') return said(turn, nothing);
    if (!position.step.fields.every((field) => field.optional === true)) {
      const shown = enterSection(turn, context, focus.section);
      const notice = { kind: 'notice', tone: 'warning', text: say('skip.required') } as const;
      return shown.view === null
        ? shown
        : { ...shown, view: { ...shown.view, blocks: [notice, ...shown.view.blocks] } };
    }
    const seen =
      typeof position.row === 'object' ? position.row.revision : (context.plan.sections[focus.section]?.revision ?? 0);
    const ids = { plan: focus.plan, section: focus.section, step: position.step.id, row: rowId(position.row) };
    return answerIn(turn, to, { tap: { kind: 'answer', ...ids, seen: String(seen), warned: '' }, values: {} });
  });
};
