/** A greeting is answered by one, and by the three things that are nearest. */
import { calledName } from '../../../domain/people/called-name.ts';
import type { Command } from '../../core/command.ts';
import { commandAction } from '../../core/command-action.ts';
import { reply } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { nearestLines } from '../../duties/nearest-lines.ts';

const told = 3;

export const greeting: Command = async (turn, rest) => {
  const { say, member } = turn;
  if (rest === 'thanks') return reply(turn, messageView({ name: 'notice', title: say('greeting.welcome') }));
  const { part, lines, of } = await nearestLines(turn, told);
  return reply(
    turn,
    messageView({
      name: 'greeting',
      title: say(`greeting.${part}`, { name: calledName(member) }),
      text: lines.length === 0 ? say('greeting.nothing') : say('greeting.first', { count: lines.length, of }),
      blocks: lines.length === 0 ? [] : [{ kind: 'items', items: lines }],
      actions: [commandAction(say, 'my-plans'), commandAction(say, 'help')],
    }),
  );
};
