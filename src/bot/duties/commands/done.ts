/** Says that a duty is done. */

import type { Command } from '../../core/command.ts';
import { doDone } from '../do-duty.ts';
import { onSaidDuty } from '../find-typed-duty.ts';

export const done: Command = (turn, rest) => onSaidDuty(turn, { words: rest }, (on) => doDone(turn, on, ''));
