/** Says that a duty is done. */

import { conceptsOf } from '../../../domain/language/concepts-of.ts';
import { saidPlace } from '../../../domain/language/said-place.ts';
import type { Command } from '../../core/command.ts';
import { doDone } from '../do-duty.ts';
import { onSaidDuty } from '../find-typed-duty.ts';

export const done: Command = (turn, rest, said) =>
  onSaidDuty(
    turn,
    {
      words: rest,
      place: saidPlace(rest, isDoneWord),
      ...(said !== undefined && { isClear: said.isClear, allOf: isDoneWord }),
    },
    (on) => doDone(turn, on, ''),
  );

/** A word that says no more than that it is done. */
const isDoneWord = (word: string): boolean => conceptsOf(word).some((one) => ['done', 'all', 'mark'].includes(one));
