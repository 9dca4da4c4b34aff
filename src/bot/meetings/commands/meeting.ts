/** Calls a meeting: of a kind that is chosen, about whom the message names. */

import type { Command } from '../../core/command.ts';
import { subjectIn } from '../../plans/find-plans.ts';
import { askKind } from '../call-meeting.ts';

export const meeting: Command = async (turn, rest) => askKind(turn, subjectIn(turn, rest));
