/** What is to be talked about: what colleagues wrote, what is still open in the plan, what was decided last time. */

import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { memberName, memberNames } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import type { Block, Item, View } from '../../ports/view.ts';
import { listAction, openAction } from './meeting-refused.ts';
import { contributeAction } from './meeting-view.ts';
import { type MeetingSpeaking, meetingName, slotWords } from './meeting-words.ts';

export interface Agenda {
  /** Open tasks of the plan, as far as the reader may see them. */
  readonly tasks: readonly Item[];
  /** The last meeting about the same thing whose minutes are finished. */
  readonly last: Meeting | null;
  /** Who was asked for two lines and has written none. */
  readonly waits: readonly string[];
}

export function agendaView(to: MeetingSpeaking, meeting: Meeting, { tasks, last, waits }: Agenda): View {
  const { say, organisation } = to;
  const contributions = meeting.contributions.map(
    ({ by, text }): Item => ({ title: memberName({ organisation, say }, by), detail: text }),
  );
  const decisions = (last?.minutes?.decisions ?? []).map(
    ({ number, text }): Item => ({ title: say('meetings.minutes.decision-line', { number, text }) }),
  );
  const blocks = [
    ...part(say('meetings.agenda.contributions'), contributions),
    ...part(say('meetings.agenda.tasks'), tasks),
    ...part(say('meetings.agenda.decisions'), decisions),
    ...part(say('meetings.agenda.agreements'), agreementsOf(to, last)),
  ];
  const names = memberNames({ organisation, say }, waits);
  return messageView({
    name: 'meeting',
    title: say('meetings.agenda.title', { name: meetingName(to, meeting) }),
    text: [
      ...(meeting.slot === undefined ? [] : [slotWords(to, meeting.slot)]),
      ...(meeting.topic === undefined ? [] : [meeting.topic]),
      ...(blocks.length === 0 ? [say('meetings.agenda.none')] : []),
      ...(names === '' ? [] : [say('meetings.agenda.waits', { names })]),
    ],
    blocks,
    actions: [
      ...(meeting.state === 'invited' ? contributeAction(to, meeting) : []),
      openAction(say, meeting),
      listAction(say),
    ],
  });
}

const part = (heading: string, items: readonly Item[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'items', items },
      ];

/** Those that became tasks of the plan stand among its tasks. */
const agreementsOf = ({ say, organisation, today }: MeetingSpeaking, last: Meeting | null): readonly Item[] =>
  (last?.minutes?.agreements ?? [])
    .filter((one) => one.row === undefined)
    .map(({ text, holder, due, done }): Item => {
      const name = memberNames({ organisation, say }, [holder]);
      const date = dayIn({ say, today }, due, 'nominative');
      const mark =
        done === undefined
          ? ({ text: say('mark.open-task'), tone: 'plain' } as const)
          : ({ text: say('meetings.minutes.agreement-done'), tone: 'good' } as const);
      return { title: text, detail: say('meetings.minutes.agreement-line', { name, date }), mark };
    });
