/** One question at a time, or the whole section as a form: the other way from now on. */
import { withMode } from '../with-mode.ts';
import type { Command } from './command.ts';

export const mode: Command = (turn) => withMode(turn, turn.conversation.mode === 'question' ? 'form' : 'question');
