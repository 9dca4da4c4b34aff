/** The message of the day as a mail: codes, due dates and points alone; no learner's name, no task, no answer. */

import { dueWords } from '../core/views/due-words.ts';
import type { MailWords } from '../outbox/composed.ts';
import type { Daily } from './views/daily.ts';
import { meetingTitle } from './views/daily-meeting.ts';
import { type DutySpeaking, dutyCode, pointWords, type ShownDuty } from './views/duty-words.ts';

export function mailWords(to: DutySpeaking, { overdue, due, soon, news, rest, meetings }: Daily): MailWords {
  const { say } = to;
  const items = (duties: readonly ShownDuty[]) => duties.map((duty) => itemWords(to, duty)).join('; ');
  const further = rest.due + rest.soon;
  const count = overdue.length + due.length + soon.length + rest.overdue + further;
  return {
    subject: count === 0 ? say('duties.mail.subject-news') : say('duties.mail.subject', { count }),
    text: [
      ...meetings.map((one) => `${meetingTitle(to, one)}.`),
      ...(overdue.length === 0 ? [] : [say('duties.mail.overdue', { items: items(overdue) })]),
      ...(rest.overdue === 0 ? [] : [say('duties.mail.late-rest', { count: rest.overdue })]),
      ...(due.length === 0 ? [] : [say('duties.mail.today', { items: items(due) })]),
      ...(soon.length === 0 ? [] : [say('duties.mail.soon', { items: items(soon) })]),
      ...(further === 0 ? [] : [say('duties.mail.further', { count: further })]),
      ...(news.length === 0 ? [] : [say('duties.mail.news', { count: news.length })]),
      '',
      say('duties.mail.how'),
    ].join('\n'),
  };
}

/** "J-07: termiņš bija pirms 3 dienām, kārtības 25.6. punkts" */
export function itemWords(to: DutySpeaking, duty: ShownDuty): string {
  const code = dutyCode(to, duty) ?? to.say('duties.mail.school');
  const point = duty.rule === null ? [] : [pointWords(to, duty.rule)];
  return `${code}: ${[dueWords(to, duty.obligation.due), ...point].join(', ')}`;
}
