/** Changes the way of answering and shows the section the person is in that way. */
import { goTo } from './acts/section.ts';
import type { Conversation } from './conversation.ts';
import { type Said, said, type Turn } from './turn.ts';
import { messageView } from './views/message.ts';

export async function withMode(turn: Turn, mode: Conversation['mode']): Promise<Said> {
  const conversation = { ...turn.conversation, mode };
  const { focus } = conversation;
  if (focus !== undefined && focus.paused !== true)
    return goTo({ ...turn, conversation }, focus.plan, { section: focus.section });
  const view = messageView({ name: 'notice', title: turn.say(`mode.${mode}`) });
  return said(turn, view, conversation);
}
