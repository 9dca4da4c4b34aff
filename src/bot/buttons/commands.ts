/** The buttons that stand for a command. */

import { commandIds } from '../buttons/command-ids.ts';
import { type ButtonTable, oneOf, optional, text } from './codec.ts';

export const commandButtons = {
  command: { params: { command: oneOf(commandIds) } },
  /** What was done last and cannot be taken back. */
  final: { params: { what: oneOf(['meeting', 'decision', 'settings']), meeting: optional(text) } },
  /** A command tapped in the daily message of that day. */
  'daily-command': { params: { date: text, command: oneOf(commandIds) } },
} as const satisfies ButtonTable;
