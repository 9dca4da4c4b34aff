/** The commands of the sight of plans. */
import type { CommandTable } from '../../core/command.ts';
import { ask } from './ask.ts';
import { history } from './history.ts';
import { overdue } from './overdue.ts';
import { status } from './status.ts';

export const planCommands = {
  ask,
  history,
  overdue,
  status,
} as const satisfies CommandTable;
