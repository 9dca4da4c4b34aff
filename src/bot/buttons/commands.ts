/** The buttons that stand for a command. */

import { commandIds } from '../buttons/command-ids.ts';
import { type ButtonTable, oneOf, text } from './codec.ts';

export const commandButtons = {
  command: { params: { command: oneOf(commandIds) } },
  /** A command tapped in the daily message of that day. */
  'daily-command': { params: { date: text, command: oneOf(commandIds) } },
} as const satisfies ButtonTable;
