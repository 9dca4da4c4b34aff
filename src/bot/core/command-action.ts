/** A command as a button. */

import type { CommandId } from '../buttons/command-ids.ts';
import type { Action } from '../ports/view.ts';
import { tokenOf } from './tap.ts';
import type { Say } from './texts.ts';

export const commandAction = (say: Say, command: CommandId): Action => ({
  label: say(`commands.${command}.label`),
  token: tokenOf({ kind: 'command', command }),
});
