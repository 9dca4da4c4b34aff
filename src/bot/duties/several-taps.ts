/** What is tapped about several duties at once. */
import type { TapTable } from '../plans/tap-handler.ts';
import { askSeveral, markChosen, takeBackSeveral } from './mark-several.ts';

export const severalTaps = {
  'duty-several': (turn, { from }) => askSeveral(turn, { from, surface: 'form' }),
  'duty-several-said': markChosen,
  'duty-several-undo': takeBackSeveral,
} satisfies TapTable;
