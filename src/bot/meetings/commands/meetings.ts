/** The meetings of this person: what is ahead, what waits for its minutes, what they agreed to do. */

import { addDays } from '../../../domain/calendar/local-date.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { mayOversee } from '../../../domain/meetings/meeting-access.ts';
import type { Command } from '../../core/command.ts';
import { commandAction } from '../../core/command-action.ts';
import { reply, type Turn } from '../../core/turn.ts';
import { dueWords } from '../../core/views/due-words.ts';
import { messageView } from '../../core/views/message.ts';
import type { Block, Item } from '../../ports/view.ts';
import { openAction } from '../views/meeting-refused.ts';
import { meetingName, slotWords, standingOf } from '../views/meeting-words.ts';
import { agreementDoneAction } from '../views/minutes-blocks.ts';

/** For so many days a meeting that is behind us stays in the list. */
const daysKept = 30;

export const meetings: Command = async (turn) => {
  const { say, services, organisation, member } = turn;
  const mine = await services.meetings.list(organisation.id, { member: member.id });
  const all = mayOversee(turn) ? await services.meetings.list(organisation.id) : [];
  const others = all.filter((one) => !mine.some(({ id }) => id === one.id));
  const listed = mine.filter((one) => isListed(turn, one)).map((one) => meetingItem(turn, one));
  const rest = others.filter((one) => isListed(turn, one) && one.sequence > 0).map((one) => meetingItem(turn, one));
  const agreements = openAgreements(turn, all.length > 0 ? all : mine);
  const nothing = listed.length + rest.length + agreements.length === 0;
  return reply(
    turn,
    messageView({
      name: 'meeting',
      title: say('meetings.list.title'),
      ...(nothing && { text: say('meetings.list.none') }),
      blocks: [
        ...part(turn, 'meetings.list.mine', listed),
        ...part(turn, 'meetings.list.agreements', agreements),
        ...part(turn, 'meetings.list.others', rest),
      ],
      actions: [{ ...commandAction(say, 'meeting'), label: say('meetings.action.new') }, commandAction(say, 'help')],
    }),
  );
};

const part = ({ say }: Turn, key: string, items: readonly Item[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: say(key, { count: items.length }) },
        { kind: 'items', items },
      ];

/** All that is ahead or waits for something; what is settled, for a while. */
function isListed(turn: Turn, meeting: Meeting): boolean {
  const standing = standingOf(turn, meeting);
  if (standing === 'planned') return meeting.organiser === turn.member.id;
  if (standing === 'cancelled' && meeting.sequence === 0) return false;
  if (standing === 'invited' || standing === 'to-write') return true;
  return meeting.slot !== undefined && meeting.slot.date >= addDays(turn.today, -daysKept);
}

function meetingItem(turn: Turn, meeting: Meeting): Item {
  const { say } = turn;
  const standing = standingOf(turn, meeting);
  const tone = {
    planned: 'warning',
    invited: 'plain',
    'to-write': 'warning',
    held: 'good',
    cancelled: 'plain',
  } as const;
  return {
    title: meetingName(turn, meeting),
    ...(meeting.slot !== undefined && { detail: slotWords(turn, meeting.slot) }),
    mark: { text: say(`meetings.state.${standing}`), tone: tone[standing] },
    action: openAction(say, meeting),
  };
}

/** What became a task of a plan is among the tasks of "mani plāni". */
function openAgreements(turn: Turn, meetings: readonly Meeting[]): readonly Item[] {
  return meetings.flatMap((meeting) =>
    (meeting.minutes?.finished === undefined ? [] : meeting.minutes.agreements)
      .filter(({ holder, row, done }) => holder === turn.member.id && row === undefined && done === undefined)
      .map((one): Item => {
        const detail = [meetingName(turn, meeting), dueWords(turn, one.due)].join(' · ');
        return { title: one.text, detail, action: agreementDoneAction(turn, meeting, one) };
      }),
  );
}
