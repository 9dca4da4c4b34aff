/** Calls a meeting: of a kind that is chosen, about the learner that the message names. */

import type { Command } from '../../core/command.ts';
import { learnerIn } from '../../plans/find-plans.ts';
import { askKind } from '../call-meeting.ts';

export const meeting: Command = async (turn, rest) => askKind(turn, learnerIn(turn, rest));
