/** The commands of the log beside the plans. */
import type { CommandTable } from '../../core/command.ts';
import { showTypingList } from '../show-typing-list.ts';
import { showUnconfirmed } from '../show-unconfirmed.ts';
import { consultation } from './consultation.ts';
import { logOverview } from './log-overview.ts';
import { monthPapers } from './month-papers.ts';

export const logCommands = {
  consultation,
  unconfirmed: showUnconfirmed,
  'month-papers': monthPapers,
  'log-overview': logOverview,
  'typing-list': showTypingList,
} as const satisfies CommandTable;
