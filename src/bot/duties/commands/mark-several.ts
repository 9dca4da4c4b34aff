/** Asks which of several duties are done. */
import type { Command } from '../../core/command.ts';
import { askSeveral } from '../mark-several.ts';

export const markSeveral: Command = (turn) => askSeveral(turn, { from: 'list', surface: 'message' });
