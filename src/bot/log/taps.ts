/** What is tapped about the log beside the plans. */
import type { TapTable } from '../plans/tap-handler.ts';
import { draftTaps } from './draft-taps.ts';
import { entryTaps } from './entry-taps.ts';
import { markTyped } from './mark-typed.ts';
import { remindOfTotals, showTotals } from './totals.ts';
import { weeklyTaps } from './weekly-taps.ts';

export const logTaps = {
  ...draftTaps,
  ...entryTaps,
  ...weeklyTaps,
  month: (turn, { month }) => showTotals(turn, month),
  'typed-in': markTyped,
  'month-remind': (turn, { month }) => remindOfTotals(turn, month),
} satisfies TapTable;
