/** The commands of documents. */
import type { CommandTable } from '../../core/command.ts';
import { document } from './document.ts';

export const documentCommands = {
  document,
} as const satisfies CommandTable;
