/** One question at a time, or the whole section as a form: the other way from now on. */

import type { Command } from '../../core/command.ts';
import { withMode } from '../answer-mode.ts';

export const mode: Command = (turn) => withMode(turn, turn.conversation.mode === 'question' ? 'form' : 'question');
