/** The commands of the conversation itself. */
import type { CommandTable } from '../../core/command.ts';
import { back } from './back.ts';
import { continueWalk } from './continue.ts';
import { everything } from './everything.ts';
import { greeting } from './greeting.ts';
import { help } from './help.ts';
import { pause } from './pause.ts';

export const helpCommands = {
  back,
  continue: continueWalk,
  everything,
  greeting,
  help,
  pause,
} as const satisfies CommandTable;
