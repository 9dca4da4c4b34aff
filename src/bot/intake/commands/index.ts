/** The commands of the register of those who may need support. */
import type { CommandTable } from '../../core/command.ts';
import { concern } from './concern.ts';
import { intake } from './intake.ts';

export const intakeCommands = {
  concern,
  intake,
} as const satisfies CommandTable;
