/** What can be asked, with an example for each. */

import { commandIds } from '../../buttons/command-ids.ts';
import type { Command } from '../../core/command.ts';
import { commandAction } from '../../core/command-action.ts';
import { reply } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';

export const help: Command = async (turn) => {
  const { say } = turn;
  const items = commandIds.map((id) => ({
    title: say(`commands.${id}.label`),
    detail: `${say(`commands.${id}.help`)} ${say('help.type', { words: say.list(`commands.${id}.example`).join(say('help.or')) })}`,
    action: commandAction(say, id),
  }));
  return reply(
    turn,
    messageView({
      name: 'help',
      title: say('help.title'),
      text: say('help.intro'),
      blocks: [{ kind: 'items', items }],
    }),
  );
};
