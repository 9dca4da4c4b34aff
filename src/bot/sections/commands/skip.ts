/** Leaves the question empty, where that is allowed. */

import type { Command } from '../../core/command.ts';
import { commandAction } from '../../core/command-action.ts';
import type { Say } from '../../core/texts.ts';
import { reply } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { withNotice } from '../../core/with-notice.ts';
import { onPlan } from '../../plans/tap-handler.ts';
import type { Action } from '../../ports/view.ts';
import { answerIn } from '../answer-section.ts';
import { slotsOf } from '../answer-slots.ts';
import { enterSection } from '../enter-section.ts';
import { openQuestion, typedSoFar } from '../typed-answer.ts';
import { idsOf } from '../views/step-form.ts';

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
  if (focus === undefined) return reply(turn, nothing);
  return onPlan(turn, focus.plan, async (to) => {
    const question = openQuestion(turn, to);
    if (question === null) return reply(turn, nothing);
    const { step, scope, seen } = question;
    const values = typedSoFar(turn, question);
    if (slotsOf(to, scope, step).some(({ name, field }) => field.optional !== true && (values[name] ?? '') === '')) {
      return withNotice(enterSection(turn, to.context, focus.section), say('skip.required'), 'warning');
    }
    return answerIn(turn, to, { tap: { ...idsOf(to, scope), seen, warned: false }, values });
  });
};
