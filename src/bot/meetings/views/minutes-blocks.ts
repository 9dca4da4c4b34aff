/** Minutes as they stand: number, date, who was there, decisions, agreements; as far as they are written. */

import type { Agreement, Meeting } from '../../../domain/meetings/meeting.ts';
import { mayRun } from '../../../domain/meetings/meeting-access.ts';
import { tokenOf } from '../../core/tap.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { memberNames } from '../../core/views/member-name.ts';
import type { Action, Block, Item } from '../../ports/view.ts';
import { daysOf, guestWords, type MeetingSpeaking } from './meeting-words.ts';

export function minutesBlocks(to: MeetingSpeaking, meeting: Meeting): readonly Block[] {
  const { minutes } = meeting;
  if (minutes === undefined) return [];
  const { say } = to;
  const isOpen = minutes.finished === undefined;
  const decisions = minutes.decisions.map(({ number, text }, at): Item => {
    return {
      title: say('meetings.minutes.decision-line', { number, text }),
      ...(isOpen && { actions: decisionActions(to, meeting, at) }),
    };
  });
  const agreements = minutes.agreements.map((one) => agreementItem(to, meeting, one));
  return [
    { kind: 'facts', facts: minutesFacts(to, minutes) },
    ...(decisions.length === 0
      ? []
      : [
          { kind: 'heading', text: say('meetings.minutes.decisions', { count: decisions.length }) } as const,
          { kind: 'items', items: decisions } as const,
        ]),
    ...(agreements.length === 0
      ? []
      : [
          { kind: 'heading', text: say('meetings.minutes.agreements', { count: agreements.length }) } as const,
          { kind: 'items', items: agreements } as const,
        ]),
  ];
}

function minutesFacts(to: MeetingSpeaking, minutes: NonNullable<Meeting['minutes']>) {
  const { say, organisation } = to;
  const fact = (key: string, value: string) => ({ label: say(`meetings.minutes.fact.${key}`), value });
  const guests = guestWords(say, minutes.guests);
  const present = [memberNames({ organisation, say }, minutes.present), ...(guests === '' ? [] : [guests])].join(', ');
  return [
    ...(minutes.number === ''
      ? []
      : [fact('number', minutes.number), fact('date', dayIn(daysOf(to), minutes.date, 'nominative'))]),
    fact('present', present),
  ];
}

function decisionActions({ say }: MeetingSpeaking, { id, revision }: Meeting, at: number): readonly Action[] {
  const ids = { meeting: id, at, seen: revision };
  return [
    {
      label: say('meetings.minutes.action.change'),
      token: tokenOf({ kind: 'minutes-decision', ...ids, warned: false }),
    },
    { label: say('meetings.minutes.action.remove'), token: tokenOf({ kind: 'minutes-drop-decision', ...ids }) },
  ];
}

function agreementItem(to: MeetingSpeaking, meeting: Meeting, agreement: Agreement): Item {
  const { say, organisation } = to;
  const due = dayIn(daysOf(to), agreement.due, 'nominative');
  return {
    title: agreement.text,
    detail: [
      ...(agreement.doer === undefined ? [] : [say(`meetings.minutes.doers.${agreement.doer}`)]),
      say('meetings.minutes.agreement-line', {
        name: memberNames({ organisation, say }, [agreement.holder]),
        date: due,
      }),
    ].join(' · '),
    ...agreementMark(to, agreement),
    ...agreementActions(to, meeting, agreement),
  };
}

function agreementMark({ say, today }: MeetingSpeaking, { row, done, due }: Agreement): Pick<Item, 'mark'> {
  if (row !== undefined) return { mark: { text: say('meetings.minutes.in-plan'), tone: 'plain' } };
  if (done !== undefined) return { mark: { text: say('meetings.minutes.agreement-done'), tone: 'good' } };
  return due < today ? { mark: { text: say('mark.open-task'), tone: 'warning' } } : {};
}

/** While the minutes are open the agreement can be changed; afterwards it is done, or was not after all. */
function agreementActions(to: MeetingSpeaking, meeting: Meeting, agreement: Agreement): Pick<Item, 'actions'> {
  const { say, member } = to;
  if (agreement.row !== undefined) return {};
  const ids = { meeting: meeting.id, id: agreement.id };
  if (meeting.minutes?.finished === undefined) {
    const seen = meeting.revision;
    const change = tokenOf({ kind: 'minutes-agreement', ...ids, seen, warned: false });
    const remove = tokenOf({ kind: 'minutes-drop-agreement', ...ids, seen });
    return {
      actions: [
        { label: say('meetings.minutes.action.change'), token: change },
        { label: say('meetings.minutes.action.remove'), token: remove },
      ],
    };
  }
  if (agreement.holder !== member.id && !mayRun(to, meeting)) return {};
  return { actions: [agreementDoneAction(to, meeting, agreement)] };
}

export const agreementDoneAction = (
  { say }: MeetingSpeaking,
  { id: meeting }: Meeting,
  { id, done }: Agreement,
): Action =>
  done === undefined
    ? { label: say('action.task-done'), token: tokenOf({ kind: 'agreement-done', meeting, id }) }
    : { label: say('action.task-open'), token: tokenOf({ kind: 'agreement-open', meeting, id }) };
