/** What is asked most by somebody in this role: six things, with the way to all the others. */
import { leads } from '../../../domain/people/leads.ts';
import { rolesOf } from '../../../domain/people/roles-of.ts';
import type { CommandId } from '../../buttons/command-ids.ts';
import type { Command } from '../../core/command.ts';
import { commandAction } from '../../core/command-action.ts';
import { reply, type Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { exampleOf } from '../example-of.ts';

const mostAsked = {
  head: ['overdue', 'status', 'overview', 'meeting', 'order', 'my-plans'],
  administrator: ['unreachable', 'calendar', 'rules', 'my-plans', 'settings', 'language'],
  teacher: ['my-plans', 'task', 'status', 'not-yet', 'absence', 'settings'],
} as const satisfies Readonly<Record<string, readonly CommandId[]>>;

export const help: Command = async (turn) => {
  const { say } = turn;
  const items = mostAsked[roleOf(turn)].map((id) => ({
    title: exampleOf(say, id),
    detail: say(`commands.${id}.help`),
    action: commandAction(say, id),
  }));
  return reply(
    turn,
    messageView({
      name: 'help',
      title: say('help.title'),
      text: say('help.intro'),
      blocks: [{ kind: 'items', items }],
      actions: [commandAction(say, 'everything')],
    }),
  );
};

function roleOf(turn: Turn): keyof typeof mostAsked {
  if (leads(turn)) return 'head';
  const roles = rolesOf(turn.organisation, turn.member.id);
  return roles.every((role) => role === 'administrator') ? 'administrator' : 'teacher';
}
