/** The commands of the log beside the plans. */
import type { CommandTable } from '../../core/command.ts';
import { showUnconfirmed } from '../show-unconfirmed.ts';
import { consultation } from './consultation.ts';
import { monthPapers } from './month-papers.ts';

export const logCommands = {
  consultation,
  unconfirmed: showUnconfirmed,
  'month-papers': monthPapers,
} as const satisfies CommandTable;
