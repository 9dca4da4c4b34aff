/** The buttons that stand for a command. */

import { type CommandId, commandIds } from '../buttons/command-ids.ts';
import { type ButtonTable, type Codec, oneOf, optional, text } from './codec.ts';

const known = oneOf(commandIds);

/** In older messages the list of what is owed had a button apart from that of the plans. */
const command: Codec<CommandId> = {
  ...known,
  read: (written) => known.read(written === 'duties' ? 'my-plans' : written),
};

export const commandButtons = {
  command: { params: { command } },
  /** A request as it was understood: its command, and what is said behind it by ids alone. */
  said: { params: { command, rest: text } },
  /** What was done last and cannot be taken back. */
  final: { params: { what: oneOf(['meeting', 'decision', 'settings']), meeting: optional(text) } },
  /** A command tapped in the daily message of that day. */
  'daily-command': { params: { date: text, command } },
} as const satisfies ButtonTable;
