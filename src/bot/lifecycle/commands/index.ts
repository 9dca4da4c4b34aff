/** The commands of plans: begun, opened, gone on with. */
import type { CommandTable } from '../../core/command.ts';
import { open } from './open.ts';
import { review } from './review.ts';
import { start } from './start.ts';
import { wholePlan } from './whole-plan.ts';

export const lifecycleCommands = {
  open,
  review,
  start,
  'whole-plan': wholePlan,
} as const satisfies CommandTable;
