/** The commands of the sight of plans. */
import type { CommandTable } from '../../core/command.ts';
import { history } from './history.ts';
import { status } from './status.ts';
import { trail } from './trail.ts';

export const planCommands = {
  history,
  status,
  trail,
} as const satisfies CommandTable;
