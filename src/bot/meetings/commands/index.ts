/** The commands of meetings. */
import type { CommandTable } from '../../core/command.ts';
import { meeting } from './meeting.ts';
import { meetings } from './meetings.ts';

export const meetingCommands = {
  meeting,
  meetings,
} as const satisfies CommandTable;
