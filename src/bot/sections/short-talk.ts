/** What is typed at an open question and is rather talk than its answer: nothing is saved before the person says so. */
import { isShortTalk } from '../../domain/language/short-talk.ts';
import { defined } from '../../shared/defined.ts';
import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { noticeAbove } from '../core/with-notice.ts';
import { openPlan } from '../plans/open-plan.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import { enterSection } from './enter-section.ts';
import { type OpenQuestion, openQuestion, takeTyped } from './typed-answer.ts';

/** Takes words as the answer to the open question, or asks whether they are one. @param isTalk they are rather talk */
export function takeOrAsk(
  turn: Turn,
  question: OpenQuestion,
  text: string,
  isTalk = isShortTalk(text),
): Promise<Reply> | Reply {
  const isWritten = question.step.fields.some(({ kind }) => kind === 'text' || kind === 'long-text');
  const isSensitive = question.scope.section.type.sensitive === true;
  if (!isWritten || isSensitive || turn.conversation.mode === 'form' || !isTalk) return takeTyped(turn, question, text);
  const shown = again(turn, question);
  if (shown.view === null) return shown;
  const view = noticeAbove(shown.view, turn.say('question.not-saved', { text }), 'warning');
  const keep = { label: turn.say('question.keep-said'), token: tokenOf({ kind: 'keep-said' }) };
  return { view: { ...view, actions: [keep, ...view.actions] }, conversation: { ...shown.conversation, said: text } };
}

const again = (turn: Turn, { to, scope }: OpenQuestion): Reply => {
  const { step, row } = turn.conversation.focus ?? {};
  return enterSection(turn, to.context, scope.section.key, defined({ step, row }));
};

export async function keepSaid(turn: Turn): Promise<Reply> {
  const { focus, said } = turn.conversation;
  const context = focus === undefined ? null : await openPlan(turn, focus.plan);
  const question = context === null ? null : openQuestion(turn, { context, say: turn.say });
  if (question === null) return reply(turn, noPlaceView(turn.say));
  return said === undefined ? again(turn, question) : takeTyped(turn, question, said);
}
