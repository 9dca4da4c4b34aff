/** The commands of duties and rules. */
import type { CommandTable } from '../../core/command.ts';
import { done } from './done.ts';
import { handOver } from './hand-over.ts';
import { markSeveral } from './mark-several.ts';
import { myPlans } from './my-plans.ts';
import { notYet, wrong } from './not-yet.ts';
import { overview } from './overview.ts';
import { rules } from './rules.ts';
import { snooze } from './snooze.ts';

export const dutyCommands = {
  done,
  'mark-several': markSeveral,
  'my-plans': myPlans,
  'not-yet': notYet,
  wrong,
  'hand-over': handOver,
  overview,
  rules,
  snooze,
} as const satisfies CommandTable;
