/** What is tapped to be handed a paper. */
import type { TapTable } from '../plans/tap-handler.ts';
import { handOut } from './hand-out.ts';

export const paperTaps = {
  paper: (turn, { what, of }) => handOut(turn, { what, of }),
} satisfies TapTable;
