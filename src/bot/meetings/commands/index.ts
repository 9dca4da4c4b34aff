/** The commands of meetings. */
import type { CommandTable } from '../../core/command.ts';
import { meeting } from './meeting.ts';
import { meetings } from './meetings.ts';
import { talk } from './talk.ts';

export const meetingCommands = {
  meeting,
  meetings,
  talk,
} as const satisfies CommandTable;
