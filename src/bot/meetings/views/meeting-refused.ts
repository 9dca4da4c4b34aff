/** What cannot be done about a meeting, and why. */

import type { Meeting } from '../../../domain/meetings/meeting.ts';
import type { MeetingRefusal } from '../../../domain/meetings/meeting-act.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import { messageView } from '../../core/views/message.ts';
import { deciderWords } from '../../core/views/role-words.ts';
import type { Action, View } from '../../ports/view.ts';
import { type MeetingSpeaking, slotWords } from './meeting-words.ts';

export const listAction = (say: Say): Action => ({
  label: say('meetings.action.list'),
  token: commandAction(say, 'meetings').token,
});

export const openAction = (say: Say, { id }: Pick<Meeting, 'id'>): Action => ({
  label: say('meetings.action.open'),
  token: tokenOf({ kind: 'meeting', meeting: id }),
});

/** There is no such meeting, or this person may not know of it: the same words for both. */
export const noMeetingView = (say: Say): View =>
  messageView({
    name: 'nothing-here',
    title: say('nothing.title'),
    text: say('meetings.nothing'),
    actions: [listAction(say)],
  });

/** The refusals that say why; after all others the meeting is shown as it is now. */
type ExplainedRefusal = Exclude<
  MeetingRefusal['why'],
  'overtaken' | 'state' | 'minutes-finished' | 'no-such' | 'reason-missing'
>;

export const isTold = (why: MeetingRefusal['why']): why is ExplainedRefusal =>
  !['overtaken', 'state', 'minutes-finished', 'no-such', 'reason-missing'].includes(why);

export const refusedView = (to: MeetingSpeaking, meeting: Meeting, why: ExplainedRefusal): View =>
  messageView({
    name: 'refused',
    title: to.say('meetings.refused.title'),
    text: refusalWords(to, meeting, why),
    actions: [openAction(to.say, meeting), listAction(to.say)],
  });

export const refusalWords = (to: MeetingSpeaking, { slot }: Meeting, why: ExplainedRefusal): string =>
  to.say(`meetings.refused.${why}`, {
    who: deciderWords(to),
    ...(slot !== undefined && { when: slotWords(to, slot) }),
  });
