/** Puts the walk aside: everything answered is saved, what was typed is kept, and the place is remembered. */
import { commandAction } from '../command-action.ts';
import { said } from '../turn.ts';
import { messageView } from '../views/message.ts';
import type { Command } from './command.ts';

export const pause: Command = async (turn) => {
  const { say, conversation } = turn;
  const { focus } = conversation;
  const view = messageView({
    name: 'paused',
    title: say('paused.title'),
    text: say(focus === undefined ? 'paused.nothing' : 'paused.text'),
    actions: [commandAction(say, 'continue'), commandAction(say, 'my-plans')],
  });
  return said(turn, view, focus === undefined ? conversation : { ...conversation, focus: { ...focus, paused: true } });
};
