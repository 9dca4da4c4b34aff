/** The commands that answer questions about several plans and all that is owed. */
import type { CommandTable } from '../../core/command.ts';
import { ask } from './ask.ts';
import { chart } from './chart.ts';
import { overdue } from './overdue.ts';

export const questionCommands = { ask, overdue, chart } as const satisfies CommandTable;
