/** Calls a meeting: of a kind that is chosen, about the learner that the message names. */
import { askKind } from '../meetings/call-meeting.ts';
import type { Command } from './command.ts';
import { learnerIn } from './plans-of.ts';

export const meeting: Command = async (turn, rest) => askKind(turn, learnerIn(turn, rest));
