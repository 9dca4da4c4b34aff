/** The commands of plans: begun, opened, gone on with. */
import type { CommandTable } from '../../core/command.ts';
import { back } from './back.ts';
import { continueWalk } from './continue.ts';
import { myPlans } from './my-plans.ts';
import { open } from './open.ts';
import { review } from './review.ts';
import { start } from './start.ts';

export const lifecycleCommands = {
  back,
  continue: continueWalk,
  'my-plans': myPlans,
  open,
  review,
  start,
} as const satisfies CommandTable;
