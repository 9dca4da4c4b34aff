/** Minutes as they stand: number, date, who was there, decisions, agreements; as far as they are written. */

import type { Agreement, Meeting, Minutes } from '../../../domain/meetings/meeting.ts';
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
      ...(isOpen && { action: changeDecision(to, meeting, at) }),
    };
  });
  const agreements = minutes.agreements.map((one) => agreementItem(to, meeting, one));
  return [
    headBlock(to, meeting, minutes),
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

/** Number and day, and who was there; while the minutes are open each can be changed. */
function headBlock(to: MeetingSpeaking, meeting: Meeting, minutes: Minutes): Block {
  const { say, organisation } = to;
  const guests = guestWords(say, minutes.guests);
  const present = [memberNames({ organisation, say }, minutes.present), ...(guests === '' ? [] : [guests])].join(', ');
  const numbered = `${minutes.number} · ${dayIn(daysOf(to), minutes.date, 'nominative')}`;
  const parts = [
    ...(minutes.number === '' ? [] : [{ part: 'number', value: numbered } as const]),
    { part: 'present', value: present } as const,
  ].map(({ part, value }) => ({ part, value, label: say(`meetings.minutes.fact.${part}`) }));
  if (minutes.finished !== undefined)
    return { kind: 'facts', facts: parts.map(({ label, value }) => ({ label, value })) };
  const label = say('meetings.minutes.action.change');
  return {
    kind: 'items',
    items: parts.map(({ part, label: title, value: detail }) => ({
      ...{ title, detail },
      action: { label, token: tokenOf({ kind: 'minutes', meeting: meeting.id, part }) },
    })),
  };
}

const changeDecision = ({ say }: MeetingSpeaking, { id, revision }: Meeting, at: number): Action => ({
  label: say('meetings.minutes.action.change'),
  token: tokenOf({ kind: 'minutes-decision', meeting: id, at, seen: revision, warned: false }),
});

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

/** While the minutes are open the agreement can be changed, or taken out from there; afterwards it is done, or was not after all. */
function agreementActions(to: MeetingSpeaking, meeting: Meeting, agreement: Agreement): Pick<Item, 'action'> {
  const { say, member } = to;
  if (agreement.row !== undefined) return {};
  const ids = { meeting: meeting.id, id: agreement.id };
  if (meeting.minutes?.finished === undefined) {
    const token = tokenOf({ kind: 'minutes-agreement', ...ids, seen: meeting.revision, warned: false });
    return { action: { label: say('meetings.minutes.action.change'), token } };
  }
  if (agreement.holder !== member.id && !mayRun(to, meeting)) return {};
  return { action: agreementDoneAction(to, meeting, agreement) };
}

export const agreementDoneAction = (
  { say }: MeetingSpeaking,
  { id: meeting }: Meeting,
  { id, done }: Agreement,
): Action =>
  done === undefined
    ? { label: say('action.task-done'), token: tokenOf({ kind: 'agreement-done', meeting, id }) }
    : { label: say('action.task-open'), token: tokenOf({ kind: 'agreement-open', meeting, id }) };
