/** A meeting as a line at the head of the message of the day: when, what and where; to its organiser, who comes. */

import { daysBetween } from '../../../domain/calendar/local-date.ts';
import type { Meeting, Slot } from '../../../domain/meetings/meeting.ts';
import { subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import { capital } from '../../../domain/text/capital.ts';
import { tokenOf } from '../../core/tap.ts';
import { dayOfMessage, whenWords } from '../../core/views/due-words.ts';
import { answersTold } from '../../meetings/views/meeting-answers.ts';
import { timeWords } from '../../plans/views/amount-words.ts';
import type { Item } from '../../ports/view.ts';
import type { DutySpeaking } from './duty-words.ts';

/** "Šodien 15.30 · Individuālā saruna J-08, 12. kabinets" */
export function meetingTitle(to: DutySpeaking, meeting: Meeting): string {
  const { say, organisation } = to;
  const { kind, about, slot, place } = meeting;
  const what = [say(`meetings.kind.${kind}`), ...(about === undefined ? [] : [subjectLabel(about, organisation)])];
  const when = slot === undefined ? [] : [momentWords(to, slot)];
  return [...when, [what.join(' '), ...(place === undefined ? [] : [place])].join(', ')].join(' · ');
}

function momentWords(to: DutySpeaking, { date, time }: Slot): string {
  const near = daysBetween(to.today, date) <= 2;
  const day = near ? whenWords(to, date) : `${dayOfMessage(to, date)},`;
  return `${capital(day)} ${timeWords(to.say, time)}`;
}

/** @param date the day of the message, below which the meeting opens */
export function meetingItem(to: DutySpeaking, meeting: Meeting, date: string): Item {
  const [answers] = meeting.organiser === to.reader?.id ? answersTold(to, meeting) : [];
  return {
    title: meetingTitle(to, meeting),
    ...(answers !== undefined && { detail: `${answers.label}: ${answers.value}` }),
    action: {
      label: to.say('meetings.action.open'),
      token: tokenOf({ kind: 'daily-meeting', date, meeting: meeting.id }),
    },
  };
}
