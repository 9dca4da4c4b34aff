/** The commands of a section that is being filled in. */
import type { CommandTable } from '../../core/command.ts';
import { skip } from './skip.ts';
import { undo } from './undo.ts';

export const sectionCommands = {
  skip,
  undo,
} as const satisfies CommandTable;
