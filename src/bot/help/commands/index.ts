/** The commands of the conversation itself. */
import type { CommandTable } from '../../core/command.ts';
import { help } from './help.ts';
import { pause } from './pause.ts';

export const helpCommands = {
  help,
  pause,
} as const satisfies CommandTable;
