/** Says that a duty is done. */
import { doDone } from '../duties/do-duty.ts';
import { onSaidDuty } from '../duties/say-of-duty.ts';
import type { Command } from './command.ts';

export const done: Command = (turn, rest) => onSaidDuty(turn, { words: rest }, (on) => doDone(turn, on, ''));
