/** The commands of papers. */
import type { CommandTable } from '../../core/command.ts';
import { paper } from './paper.ts';

export const paperCommands = { paper } as const satisfies CommandTable;
