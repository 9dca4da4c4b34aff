/** The commands of tasks. */
import type { CommandTable } from '../../core/command.ts';
import { task } from './task.ts';

export const taskCommands = {
  task,
} as const satisfies CommandTable;
