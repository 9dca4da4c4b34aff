/** What can be asked, with an example for each. */
import { commandAction } from '../command-action.ts';
import { commandIds } from '../command-ids.ts';
import { said } from '../turn.ts';
import { messageView } from '../views/message.ts';
import type { Command } from './command.ts';

export const help: Command = async (turn) => {
  const { say } = turn;
  const items = commandIds.map((id) => ({
    title: say(`commands.${id}.label`),
    detail: `${say(`commands.${id}.help`)} ${say('help.type', { words: say.list(`commands.${id}.example`).join(say('help.or')) })}`,
    action: commandAction(say, id),
  }));
  return said(
    turn,
    messageView({
      name: 'help',
      title: say('help.title'),
      text: say('help.intro'),
      blocks: [{ kind: 'items', items }],
    }),
  );
};
