/** Calls the individual talk about whom the message names; where it names nobody, it asks about whom. */

import type { Command } from '../../core/command.ts';
import { subjectIn } from '../../plans/find-plans.ts';
import { askKind, callMeeting, mayCallAbout } from '../call-meeting.ts';

export const talk: Command = (turn, rest, said) => {
  const named = subjectIn(turn, rest);
  // About whom they may call none is for them as if there were nobody of that name.
  const about = named !== null && mayCallAbout(turn, named) ? named : null;
  return said?.isSure === false ? askKind(turn, about) : callMeeting(turn, 'individual-talk', about);
};
