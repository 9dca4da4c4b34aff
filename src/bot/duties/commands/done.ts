/** Says that a duty is done, or those at the places of the list that stands in the chat. */

import { conceptsOf } from '../../../domain/language/concepts-of.ts';
import { saidPlace } from '../../../domain/language/said-place.ts';
import { saidPlaces } from '../../../domain/language/said-places.ts';
import { foldText } from '../../../domain/text/fold-text.ts';
import type { Command } from '../../core/command.ts';
import { doDone } from '../do-duty.ts';
import { onSaidDuty } from '../find-typed-duty.ts';
import { askSeveral, markPlaces } from '../mark-several.ts';

export const done: Command = async (turn, rest, said) => {
  const places = said?.isClear === false ? null : saidPlaces(rest, (word) => isDoneWord(foldText(word).text));
  const marked = places === null ? null : await markPlaces(turn, places);
  if (marked !== null) return marked;
  // No list with numbers stands there: it is shown, and says what they mean. One number alone may be a code.
  if (places !== null && places.length > 1) return askSeveral(turn, { from: 'list', surface: 'message' });
  return onSaidDuty(
    turn,
    {
      words: rest,
      place: saidPlace(rest, isDoneWord),
      ...(said !== undefined && { isClear: said.isClear, allOf: isDoneWord }),
    },
    (on) => doDone(turn, on, ''),
  );
};

/** A word that says no more than that it is done. */
const isDoneWord = (word: string): boolean => conceptsOf(word).some((one) => ['done', 'all', 'mark'].includes(one));
