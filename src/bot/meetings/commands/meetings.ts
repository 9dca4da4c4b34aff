/** The meetings of this person: what is ahead, what waits for its minutes, what they agreed to do; or all about a learner or a class. */

import { addDays } from '../../../domain/calendar/local-date.ts';
import { classesIn } from '../../../domain/language/classes-in.ts';
import { learnersIn } from '../../../domain/language/learner-by-code.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { mayOversee } from '../../../domain/meetings/meeting-access.ts';
import { classOf, learnerOf } from '../../../domain/people/subject.ts';
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

/** @param rest the learners and classes that they are to be about, where any are named */
export const meetings: Command = async (turn, rest) => {
  const { say, services, organisation, member } = turn;
  const about = aboutIn(turn, rest);
  const mine = await services.meetings.list(organisation.id, { member: member.id });
  const all = mayOversee(turn) ? await services.meetings.list(organisation.id) : [];
  const others = all.filter((one) => !mine.some(({ id }) => id === one.id));
  const isShown = (one: Meeting): boolean => isListed(turn, one, about);
  const listed = mine.filter(isShown).map((one) => meetingItem(turn, one));
  const further = others.filter((one) => isShown(one) && one.sequence > 0).map((one) => meetingItem(turn, one));
  const agreements = about.length > 0 ? [] : openAgreements(turn, all.length > 0 ? all : mine);
  const nothing = listed.length + further.length + agreements.length === 0;
  return reply(
    turn,
    messageView({
      name: 'meeting',
      title: say('meetings.list.title'),
      ...(nothing && {
        text:
          about.length > 0 ? say('meetings.list.none-about', { about: about.join(', ') }) : say('meetings.list.none'),
      }),
      blocks: [
        ...part(turn, 'meetings.list.mine', listed),
        ...part(turn, 'meetings.list.agreements', agreements),
        ...part(turn, 'meetings.list.others', further),
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

/** Codes of learners and ids of classes, each once. */
const aboutIn = ({ organisation }: Turn, words: string): readonly string[] => [
  ...new Set([
    ...learnersIn(organisation, words).map(({ code }) => code),
    ...classesIn(organisation, words).map(({ id }) => id),
  ]),
];

const isAbout = ({ about }: Meeting, named: readonly string[]): boolean =>
  about !== undefined && [learnerOf(about), classOf(about)].some((one) => one !== undefined && named.includes(one));

/** All that is ahead or waits for something; what is settled, for a while, or where it is asked for by whom it is about. */
function isListed(turn: Turn, meeting: Meeting, about: readonly string[]): boolean {
  if (about.length > 0 && !isAbout(meeting, about)) return false;
  const standing = standingOf(turn, meeting);
  if (standing === 'planned') return meeting.organiser === turn.member.id;
  if (standing === 'cancelled' && meeting.sequence === 0) return false;
  if (standing === 'invited' || standing === 'to-write') return true;
  return about.length > 0 || (meeting.slot !== undefined && meeting.slot.date >= addDays(turn.today, -daysKept));
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
