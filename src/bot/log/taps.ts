/** What is tapped about the log beside the plans. */
import type { TapTable } from '../plans/tap-handler.ts';
import { draftTaps } from './draft-taps.ts';
import { entryTaps } from './entry-taps.ts';
import { markTyped } from './mark-typed.ts';
import { remindOfMonth, showMonth } from './month.ts';

export const logTaps = {
  ...draftTaps,
  ...entryTaps,
  month: (turn, { month }) => showMonth(turn, month),
  'typed-in': markTyped,
  'month-remind': (turn, { month }) => remindOfMonth(turn, month),
} satisfies TapTable;
