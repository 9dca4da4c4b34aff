/** The commands by which a school is changed, and looked at for what was changed. */
import type { Command, CommandTable } from '../../core/command.ts';
import { showChanges } from '../show-changes.ts';
import { showParts } from '../show-parts.ts';

const changeSchool: Command = (turn) => showParts(turn);
const schoolChanges: Command = (turn) => showChanges(turn);

export const organisationCommands = {
  'change-school': changeSchool,
  'school-changes': schoolChanges,
} as const satisfies CommandTable;
