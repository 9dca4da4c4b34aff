/** One meeting as its people see it in private: what, when, who, where it stands, and what can be done about it. */

import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { mayRun } from '../../../domain/meetings/meeting-access.ts';
import { startOf } from '../../../domain/meetings/slot.ts';
import { privateName } from '../../../domain/plan/subject-kinds.ts';
import { tokenOf } from '../../core/tap.ts';
import { memberNames } from '../../core/views/member-name.ts';
import type { Action, Block, Fact, View } from '../../ports/view.ts';
import { answerActions, answerFacts } from './meeting-answers.ts';
import { listAction } from './meeting-refused.ts';
import { guestWords, type MeetingSpeaking, meetingName, slotWords, standingOf } from './meeting-words.ts';
import { minutesBlocks } from './minutes-blocks.ts';

export function meetingView(to: MeetingSpeaking, meeting: Meeting, notices: readonly Block[] = []): View {
  return {
    name: 'meeting',
    surface: 'message',
    title: meetingName(to, meeting),
    blocks: [
      ...notices,
      {
        kind: 'facts',
        facts: [...meetingFacts(to, meeting), ...answerFacts(to, meeting), ...standingFacts(to, meeting)],
      },
      ...guestNotice(to, meeting),
      ...(meeting.minutes?.finished === undefined ? [] : minutesBlocks(to, meeting)),
    ],
    actions: [...meetingActions(to, meeting), listAction(to.say)],
  };
}

/** What an invitation tells. The learner's name is seen by those who meet about them, in private. */
export function meetingFacts(to: MeetingSpeaking, meeting: Meeting): readonly Fact[] {
  const { say, organisation } = to;
  const { slot, place, topic, about, people, guests, organiser } = meeting;
  const fact = (key: string, value: string): Fact => ({ label: say(`meetings.fact.${key}`), value });
  const name = about && privateName(about, organisation);
  return [
    ...(slot === undefined
      ? []
      : [fact('when', slotWords(to, slot)), fact('length', say('meetings.length', { count: slot.minutes }))]),
    ...(place === undefined ? [] : [fact('place', place)]),
    ...(name === undefined ? [] : [fact('learner', name)]),
    ...(topic === undefined ? [] : [fact('topic', topic)]),
    fact('organiser', memberNames({ organisation, say }, [organiser])),
    fact('people', memberNames({ organisation, say }, people)),
    ...(guests.length === 0 ? [] : [fact('guests', guestWords(say, guests))]),
  ];
}

function standingFacts(to: MeetingSpeaking, meeting: Meeting): readonly Fact[] {
  const { say } = to;
  const reason = meeting.cancelled?.reason ?? '';
  return [
    { label: say('meetings.fact.state'), value: say(`meetings.state.${standingOf(to, meeting)}`) },
    ...(reason === '' ? [] : [{ label: say('meetings.fact.reason'), value: reason }]),
  ];
}

/** Solis writes to no guest: whoever runs the meeting does. */
function guestNotice(to: MeetingSpeaking, meeting: Meeting): readonly Block[] {
  const { say, member } = to;
  const standing = standingOf(to, meeting);
  const isTold = standing === 'invited' || (standing === 'cancelled' && meeting.sequence > 0);
  if (meeting.guests.length === 0 || meeting.organiser !== member.id || !isTold) return [];
  const key = standing === 'invited' ? 'meetings.guests' : 'meetings.guests-cancelled';
  return [{ kind: 'notice', tone: 'info', text: say(key, { guests: guestWords(say, meeting.guests) }) }];
}

function meetingActions(to: MeetingSpeaking, meeting: Meeting): readonly Action[] {
  const standing = standingOf(to, meeting);
  const runs = mayRun(to, meeting);
  const one = actionOf(to, meeting);
  switch (standing) {
    case 'planned':
      return runs ? [one('times', 'primary'), one('details'), one('drop', 'danger')] : [];
    case 'invited': {
      const begun = meeting.slot !== undefined && startOf(meeting.slot, to.organisation.zone) <= to.now;
      return [
        ...(runs && begun ? [one('minutes', 'primary')] : []),
        ...answerActions(to, meeting),
        ...contributeAction(to, meeting),
        one('agenda'),
        ...(runs && !begun ? [one('details')] : []),
        ...(runs ? [one('move'), one('cancel', 'danger')] : []),
      ];
    }
    case 'to-write':
      return [
        ...(runs ? [one(meeting.minutes === undefined ? 'minutes' : 'minutes-on', 'primary')] : []),
        one('agenda'),
        ...(runs && meeting.state === 'invited' ? [one('move'), one('cancel', 'danger')] : []),
      ];
    case 'held':
      return [
        {
          label: to.say('meetings.minutes.action.paper'),
          token: tokenOf({ kind: 'paper', what: 'minutes', of: meeting.id }),
        },
        ...(runs
          ? [
              {
                label: to.say('meetings.minutes.action.reopen'),
                token: tokenOf({ kind: 'minutes-reopen', meeting: meeting.id }),
              },
            ]
          : []),
      ];
    case 'cancelled':
      return [];
    default:
      return standing satisfies never;
  }
}

/** Whoever is invited may write beforehand, asked or not. */
export function contributeAction(
  { say, member }: MeetingSpeaking,
  { id, people, contributions, organiser }: Meeting,
): readonly Action[] {
  if (!people.includes(member.id) || organiser === member.id) return [];
  const again = contributions.some((one) => one.by === member.id);
  const label = say(again ? 'meetings.action.contribute-again' : 'meetings.action.contribute');
  return [{ label, token: tokenOf({ kind: 'meeting-say', meeting: id }) }];
}

type MeetingAction = 'times' | 'details' | 'drop' | 'minutes' | 'minutes-on' | 'agenda' | 'move' | 'cancel';

const actionOf =
  ({ say }: MeetingSpeaking, { id, revision, sequence }: Meeting) =>
  (action: MeetingAction, style?: Action['style']): Action => {
    const ids = { meeting: id };
    const cancel = tokenOf({ kind: 'meeting-cancel', ...ids, sequence });
    const tokens: Readonly<Record<MeetingAction, string>> = {
      times: tokenOf({ kind: 'meeting-times', ...ids }),
      move: tokenOf({ kind: 'meeting-times', ...ids }),
      details: tokenOf({ kind: 'meeting-details', ...ids, seen: revision }),
      drop: cancel,
      cancel,
      minutes: tokenOf({ kind: 'minutes', ...ids }),
      'minutes-on': tokenOf({ kind: 'minutes', ...ids }),
      agenda: tokenOf({ kind: 'meeting-agenda', ...ids }),
    };
    return { label: say(`meetings.action.${action}`), token: tokens[action], ...(style && { style }) };
  };
