/** What the people of a meeting are told of it: invitations and changes, requests for two lines, a call for the minutes. */
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { tokenOf } from '../../core/tap.ts';
import { messageView } from '../../core/views/message.ts';
import type { Action, View } from '../../ports/view.ts';
import type { MeetingContent } from '../send-out.ts';
import { answerActions, answerFacts } from './meeting-answers.ts';
import { listAction, openAction } from './meeting-refused.ts';
import { contributeAction, meetingFacts } from './meeting-view.ts';
import { type MeetingSpeaking, meetingName, slotWords } from './meeting-words.ts';

export interface MeetingNews {
  readonly what: MeetingContent['what'];
  /** Whether two lines are still wanted of whoever reads it. */
  readonly isAsked: boolean;
}

/** As it is now, whenever it was asked for first. */
export function meetingNotice(to: MeetingSpeaking, meeting: Meeting, { what, isAsked }: MeetingNews): View {
  switch (what) {
    case 'invitation':
    case 'moved':
    case 'changed':
      return invitedView(to, meeting, { what, isAsked });
    case 'cancelled':
      return cancelledView(to, meeting);
    case 'left':
      return farewellView(to, meeting);
    case 'contribution':
      return meeting.state === 'cancelled' ? cancelledView(to, meeting) : contributionNotice(to, meeting);
    case 'minutes':
      return meeting.state === 'cancelled' ? cancelledView(to, meeting) : minutesNotice(to, meeting);
    default:
      return what satisfies never;
  }
}

/** Whoever is not asked whether they come opens the meeting. */
function invitedView(to: MeetingSpeaking, meeting: Meeting, { what, isAsked }: MeetingNews): View {
  const { say } = to;
  const answers = answerActions(to, meeting);
  return messageView({
    name: 'meeting',
    title: say(`meetings.notice.${what}`, { name: meetingName(to, meeting) }),
    blocks: [
      { kind: 'facts', facts: [...meetingFacts(to, meeting), ...answerFacts(to, meeting)] },
      ...(isAsked ? [{ kind: 'text', text: say('meetings.contribute.before') } as const] : []),
    ],
    actions: [
      ...(answers.length > 0 ? answers : [openAction(say, meeting)]),
      ...contributeAction(to, meeting),
      agendaAction(to, meeting),
    ],
  });
}

function cancelledView(to: MeetingSpeaking, meeting: Meeting): View {
  const { say } = to;
  const reason = meeting.cancelled?.reason ?? '';
  return messageView({
    name: 'meeting',
    title: say('meetings.notice.cancelled', { name: meetingName(to, meeting) }),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...meetingFacts(to, meeting),
          ...(reason === '' ? [] : [{ label: say('meetings.fact.reason'), value: reason }]),
        ],
      },
    ],
    actions: [openAction(say, meeting)],
  });
}

/** Whoever need not come any more may not see the meeting any more either. */
function farewellView(to: MeetingSpeaking, meeting: Meeting): View {
  const { say } = to;
  const { slot, state } = meeting;
  return messageView({
    name: 'meeting',
    title: say('meetings.notice.left', { name: meetingName(to, meeting) }),
    ...(slot !== undefined &&
      state === 'invited' && { text: say('meetings.notice.left-text', { when: slotWords(to, slot) }) }),
    actions: [listAction(say)],
  });
}

const agendaAction = ({ say }: MeetingSpeaking, { id }: Meeting): Action => ({
  label: say('meetings.action.agenda'),
  token: tokenOf({ kind: 'meeting-agenda', meeting: id }),
});

function contributionNotice(to: MeetingSpeaking, meeting: Meeting): View {
  const { say, member } = to;
  const name = meetingName(to, meeting);
  const isWritten = meeting.contributions.some(({ by }) => by === member.id);
  if (isWritten)
    return messageView({
      name: 'meeting',
      title: say('meetings.contribute.saved-title', { name }),
      actions: [...contributeAction(to, meeting), agendaAction(to, meeting)],
    });
  const [contribute] = contributeAction(to, meeting);
  return messageView({
    name: 'meeting',
    title: say('meetings.notice.contribution', { name }),
    text: [...(meeting.slot === undefined ? [] : [`${slotWords(to, meeting.slot)}.`]), say('meetings.contribute.ask')],
    actions: [
      ...(contribute === undefined ? [] : [{ ...contribute, style: 'primary' } as const]),
      openAction(say, meeting),
    ],
  });
}

function minutesNotice(to: MeetingSpeaking, meeting: Meeting): View {
  const { say } = to;
  const name = meetingName(to, meeting);
  if (meeting.minutes?.finished !== undefined)
    return messageView({
      name: 'meeting',
      title: say('meetings.notice.minutes-done', { name }),
      actions: [openAction(say, meeting)],
    });
  const when = meeting.slot === undefined ? '' : slotWords(to, meeting.slot);
  return messageView({
    name: 'meeting',
    title: say('meetings.notice.minutes', { name }),
    text: say('meetings.notice.minutes-text', { when }),
    actions: [
      {
        label: say('meetings.action.minutes'),
        token: tokenOf({ kind: 'minutes', meeting: meeting.id }),
        style: 'primary',
      },
      openAction(say, meeting),
      listAction(say),
    ],
  });
}
