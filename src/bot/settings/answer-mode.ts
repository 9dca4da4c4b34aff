/** Changes the way of answering and shows the section the person is in that way. */

import { type Reply, reply, type Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import type { Conversation } from '../ports/conversation.ts';
import { goTo } from '../sections/go-to.ts';

export async function withMode(turn: Turn, mode: Conversation['mode']): Promise<Reply> {
  const conversation = { ...turn.conversation, mode };
  const { focus } = conversation;
  if (focus !== undefined && focus.paused !== true)
    return goTo({ ...turn, conversation }, focus.plan, { section: focus.section });
  const view = messageView({ name: 'notice', title: turn.say(`mode.${mode}`) });
  return reply(turn, view, conversation);
}
