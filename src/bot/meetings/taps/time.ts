/** When a meeting is: choosing a time, sending the invitations, moving, cancelling. */

import { readTime } from '../../../domain/language/said-times.ts';
import type { Meeting, Slot } from '../../../domain/meetings/meeting.ts';
import { mayRun } from '../../../domain/meetings/meeting-access.ts';
import { startOf } from '../../../domain/meetings/slot.ts';
import { slotTroubles } from '../../../domain/meetings/slot-troubles.ts';
import { longestText } from '../../../domain/privacy/free-text.ts';
import { judgeText } from '../../core/judge-text.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import { withNotice } from '../../core/with-notice.ts';
import type { TapTable } from '../../plans/tap-handler.ts';
import type { FormValues } from '../../ports/view.ts';
import { changeSent, everythingTo } from '../change-sent.ts';
import { applyAct, onMeeting } from '../open-meeting.ts';
import { readDay, textOf } from '../read-fields.ts';
import { searchFor } from '../search-times.ts';
import { askedFor, sendOut } from '../send-out.ts';
import { cancelView, longestMeeting, otherTimeView } from '../views/meeting-forms.ts';
import { refusedView } from '../views/meeting-refused.ts';
import { refusalView, settledElsewhere } from '../views/meeting-settled.ts';
import { previewView } from '../views/meeting-times.ts';
import { meetingView } from '../views/meeting-view.ts';
import { showTimes } from './call.ts';

export const timeTaps = {
  'meeting-times': (turn, tap) => onTime(turn, tap.meeting, (meeting) => showTimes(turn, meeting)),

  'meeting-other': (turn, tap, values) =>
    onTime(turn, tap.meeting, (meeting) => {
      if (Object.keys(values).length === 0) return reply(turn, otherTimeView(turn, meeting));
      const read = readSlot(turn, values);
      if ('problems' in read)
        return reply(turn, otherTimeView(turn, meeting, { typed: values, problems: read.problems }));
      return preview(turn, meeting, read.slot);
    }),

  'meeting-slot': (turn, tap) =>
    onTime(turn, tap.meeting, (meeting) => {
      const slot = slotOf(tap);
      const isNow = slot !== null && meeting.sequence === tap.sequence;
      return isNow ? preview(turn, meeting, slot) : reply(turn, settledElsewhere(turn, meeting));
    }),

  'meeting-send': (turn, tap) =>
    onTime(turn, tap.meeting, async (meeting) => {
      const slot = slotOf(tap);
      if (slot === null) return reply(turn, settledElsewhere(turn, meeting));
      const applied = await applyAct(turn, meeting, { kind: 'invite', slot, sequence: tap.sequence });
      if (applied.kind === 'refused') return reply(turn, refusalView(turn, applied.meeting, applied.refusal));
      const shown = reply(turn, meetingView(turn, applied.meeting));
      if (applied.kind === 'same') return withNotice(shown, turn.say('meetings.same'), 'warning');
      const isMove = applied.before.state === 'invited';
      await sendOut(turn, applied.meeting, isMove ? 'moved' : 'invitation');
      if (isMove)
        void changeSent(turn.services, applied.meeting, {
          ...everythingTo(applied.meeting.people),
          news: 'moved',
        });
      return withNotice(shown, turn.say(isMove ? 'meetings.sent-move' : 'meetings.sent'));
    }),

  /** What was never sent out is dropped at once; else the reason is asked for. */
  'meeting-cancel': (turn, tap, values) =>
    onTime(turn, tap.meeting, async (meeting) => {
      const isSent = meeting.state === 'invited';
      if (isSent && meeting.sequence !== tap.sequence) return reply(turn, settledElsewhere(turn, meeting));
      if (isSent && Object.keys(values).length === 0) return reply(turn, cancelView(turn, meeting));
      const reason = textOf(values, 'reason');
      const problem = judgeText(turn, reason, { longest: longestText['meeting-cancelled'], required: isSent });
      if (problem !== null) {
        const problems = { reason: problemWords(turn.say, problem) };
        return reply(turn, cancelView(turn, meeting, { typed: values, problems }));
      }
      const applied = await applyAct(turn, meeting, { kind: 'cancel', reason, sequence: tap.sequence });
      if (applied.kind === 'refused') return reply(turn, refusalView(turn, applied.meeting, applied.refusal));
      await sendOut(turn, applied.meeting, 'cancelled');
      void changeSent(turn.services, applied.meeting, {
        ...everythingTo(applied.meeting.people),
        news: 'moved',
      });
      const shown = reply(turn, meetingView(turn, applied.meeting));
      return withNotice(shown, turn.say(isSent ? 'meetings.cancel.done' : 'meetings.cancel.dropped'));
    }),
} satisfies TapTable;

/** Runs an act on the time of a meeting that is still to come, for whoever may choose it. */
const onTime = (turn: Turn, id: string, act: (meeting: Meeting) => Promise<Reply> | Reply): Promise<Reply> =>
  onMeeting(turn, id, (meeting) => {
    if (!mayRun(turn, meeting)) return reply(turn, refusedView(turn, meeting, 'no-right'));
    const isOpen = meeting.state === 'planned' || meeting.state === 'invited';
    return isOpen ? act(meeting) : reply(turn, settledElsewhere(turn, meeting));
  });

function readSlot(
  turn: Turn,
  values: FormValues,
): { readonly slot: Slot } | { readonly problems: Readonly<Record<string, string>> } {
  const { say, organisation, now } = turn;
  const day = readDay(turn, textOf(values, 'date'), 'ahead');
  const time = readTime(textOf(values, 'time'));
  const minutes = textOf(values, 'minutes');
  const isLength = /^\d{1,3}$/u.test(minutes) && Number(minutes) >= 5 && Number(minutes) <= longestMeeting;
  const slot = 'date' in day && time !== null ? { date: day.date, time, minutes: Number(minutes) } : null;
  const problems = {
    ...('problem' in day && { date: problemWords(say, day.problem) }),
    ...(time === null && { time: say('meetings.other.not-a-time') }),
    ...(slot !== null && startOf(slot, organisation.zone) <= now && { time: say('meetings.other.past') }),
    ...(!isLength && {
      minutes: problemWords(say, /^\d+$/u.test(minutes) ? lengthProblem(Number(minutes)) : { kind: 'not-a-number' }),
    }),
  };
  return slot === null || Object.keys(problems).length > 0 ? { problems } : { slot };
}

const lengthProblem = (minutes: number) =>
  minutes < 5 ? ({ kind: 'too-small', least: 5 } as const) : ({ kind: 'too-large', most: longestMeeting } as const);

async function preview(turn: Turn, meeting: Meeting, slot: Slot): Promise<Reply> {
  const troubles = slotTroubles(await searchFor(turn, meeting), slot);
  const asked = await askedFor(turn, meeting);
  return reply(turn, previewView(turn, meeting, { slot, troubles, asked }));
}

/** Null for a token that was made up. */
const slotOf = ({ date, time, minutes }: Slot): Slot | null =>
  minutes > 0 && minutes <= longestMeeting ? { date, time, minutes } : null;
