/** Puts the walk aside: everything answered is saved, what was typed is kept, and the place is remembered. */

import type { Command } from '../../core/command.ts';
import { commandAction } from '../../core/command-action.ts';
import { reply } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';

export const pause: Command = async (turn) => {
  const { say, conversation } = turn;
  const { focus } = conversation;
  const view = messageView({
    name: 'paused',
    title: say('paused.title'),
    text: say(focus === undefined ? 'paused.nothing' : 'paused.text'),
    actions: [commandAction(say, 'continue'), commandAction(say, 'my-plans')],
  });
  return reply(turn, view, focus === undefined ? conversation : { ...conversation, focus: { ...focus, paused: true } });
};
