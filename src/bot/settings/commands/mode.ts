/** One question at a time, or the whole section as a form: the other way from now on. */
import type { Command } from '../../core/command.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import type { Conversation } from '../../ports/conversation.ts';
import { goTo } from '../../sections/go-to.ts';

export const mode: Command = (turn) => withMode(turn, turn.conversation.mode === 'question' ? 'form' : 'question');

/** Changes the way of answering and shows the section the person is in that way. */
export async function withMode(turn: Turn, mode: Conversation['mode']): Promise<Reply> {
  const conversation = { ...turn.conversation, mode };
  const { focus } = conversation;
  if (focus !== undefined && focus.paused !== true)
    return goTo({ ...turn, conversation }, focus.plan, { section: focus.section });
  const view = messageView({ name: 'notice', title: turn.say(`mode.${mode}`) });
  return reply(turn, view, conversation);
}
