/** Calls the individual talk about whom the message names; where it names nobody, it asks about whom. */

import type { Command } from '../../core/command.ts';
import { subjectIn } from '../../plans/find-plans.ts';
import { callMeeting, mayCallAbout } from '../call-meeting.ts';

export const talk: Command = (turn, rest) => {
  const about = subjectIn(turn, rest);
  // About whom they may call none is for them as if there were nobody of that name.
  return callMeeting(turn, 'individual-talk', about !== null && mayCallAbout(turn, about) ? about : null);
};
