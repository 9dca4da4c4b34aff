/** The commands of papers. */
import type { CommandTable } from '../../core/command.ts';
import { paper } from './paper.ts';
import { sheet } from './sheet.ts';

export const paperCommands = { paper, sheet } as const satisfies CommandTable;
