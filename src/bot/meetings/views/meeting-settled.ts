/** What is shown where a meeting changed since the person saw it: what is now, with what they typed still there. */
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import type { MeetingRefusal } from '../../../domain/meetings/meeting-act.ts';
import { noticeAbove } from '../../core/with-notice.ts';
import type { View } from '../../ports/view.ts';
import { isTold, refusedView } from './meeting-refused.ts';
import { meetingView } from './meeting-view.ts';
import type { MeetingSpeaking } from './meeting-words.ts';

/** A button of the past: the meeting as it is now. */
export const settledElsewhere = (to: MeetingSpeaking, meeting: Meeting): View =>
  meetingView(to, meeting, [{ kind: 'notice', tone: 'warning', text: to.say('meetings.moved-on') }]);

/** The form again, over what stands there now. */
export const overtakenForm = ({ say }: MeetingSpeaking, form: View): View =>
  noticeAbove(form, say('meetings.overtaken'), 'warning');

export const refusalView = (to: MeetingSpeaking, meeting: Meeting, { why }: MeetingRefusal): View =>
  isTold(why) ? refusedView(to, meeting, why) : settledElsewhere(to, meeting);
