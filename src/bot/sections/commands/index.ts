/** The commands of a section that is being filled in. */
import type { CommandTable } from '../../core/command.ts';
import { skip } from './skip.ts';

export const sectionCommands = {
  skip,
} as const satisfies CommandTable;
