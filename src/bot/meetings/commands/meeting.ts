/** Calls a meeting: of a kind that is chosen, about whom the message names. */

import type { Command } from '../../core/command.ts';
import { subjectIn } from '../../plans/find-plans.ts';
import { askKind, mayCallAbout } from '../call-meeting.ts';

export const meeting: Command = async (turn, rest) => {
  const about = subjectIn(turn, rest);
  // About whom they may call none is for them as if there were nobody of that name.
  return askKind(turn, about !== null && mayCallAbout(turn, about) ? about : null);
};
