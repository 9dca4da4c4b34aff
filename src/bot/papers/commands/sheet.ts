/** The answer to what was asked last as a sheet; where nothing was, what is late. */
import type { Command } from '../../core/command.ts';
import { handOut } from '../hand-out.ts';

export const sheet: Command = (turn) => handOut(turn, { what: 'answer', of: turn.conversation.question ?? 'late' });
