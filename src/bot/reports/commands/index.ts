/** The commands of reports. */
import type { CommandTable } from '../../core/command.ts';
import { report } from './report.ts';

export const reportCommands = {
  report,
} as const satisfies CommandTable;
