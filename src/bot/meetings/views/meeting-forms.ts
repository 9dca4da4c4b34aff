/** The forms with which a meeting is called and cancelled. */
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { usualMinutes } from '../../../domain/meetings/propose-slots.ts';
import { longestText } from '../../../domain/privacy/free-text.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Action, Field, View } from '../../ports/view.ts';
import {
  dayField,
  guestChoices,
  longField,
  notTried,
  numberField,
  peopleFields,
  severalField,
  type TriedForm,
  textField,
} from './meeting-fields.ts';
import { listAction, openAction } from './meeting-refused.ts';
import { type MeetingSpeaking, meetingName } from './meeting-words.ts';

/** A whole working day. */
export const longestMeeting = 480;

interface MeetingForm {
  readonly ask: string;
  readonly fields: readonly Field[];
  readonly submit: Action;
  readonly actions: readonly Action[];
}

const formOf = (to: MeetingSpeaking, meeting: Meeting, { ask, fields, submit, actions }: MeetingForm): View => ({
  name: 'meeting',
  surface: 'message',
  title: meetingName(to, meeting),
  blocks: [{ kind: 'text', text: ask }],
  form: { fields, submit: { ...submit, style: 'primary' } },
  actions,
});

export function detailsView(to: MeetingSpeaking, meeting: Meeting, tried: TriedForm = notTried): View {
  const { say, organisation } = to;
  const field = (name: string) => ({ say, tried, form: 'details', name }) as const;
  const topic = textField(
    { ...field('topic'), ...(meeting.about !== undefined && { required: false }) },
    meeting.topic ?? '',
    longestText['meeting-topic'],
  );
  const isSent = meeting.state === 'invited';
  return formOf(to, meeting, {
    ask: say(isSent ? 'meetings.details.ask-sent' : 'meetings.details.ask'),
    fields: [
      ...peopleFields({ say, tried, form: 'details' }, { people: meeting.people, invited: [] }, { organisation, say }),
      severalField({ ...field('guests'), required: false }, meeting.guests, guestChoices(say)),
      textField({ ...field('place'), required: false }, meeting.place ?? '', longestText['meeting-place']),
      ...(meeting.plan === undefined ? [topic] : []),
    ],
    submit: {
      label: say(isSent ? 'meetings.action.save-details' : 'meetings.action.next'),
      token: tokenOf({ kind: 'meeting-details', meeting: meeting.id, seen: meeting.revision }),
    },
    actions: isSent ? [openAction(say, meeting)] : [dropAction(to, meeting), listAction(say)],
  });
}

const dropAction = ({ say }: MeetingSpeaking, { id, sequence }: Meeting): Action => ({
  label: say('meetings.action.drop'),
  token: tokenOf({ kind: 'meeting-cancel', meeting: id, sequence }),
});

export function otherTimeView(to: MeetingSpeaking, meeting: Meeting, tried: TriedForm = notTried): View {
  const { say } = to;
  const field = (name: string) => ({ say, tried, form: 'other', name }) as const;
  const { slot } = meeting;
  return formOf(to, meeting, {
    ask: say('meetings.other.ask'),
    fields: [
      dayField(field('date'), slot?.date ?? ''),
      textField(field('time'), slot?.time ?? '', 20),
      numberField(field('minutes'), String(slot?.minutes ?? usualMinutes), longestMeeting),
    ],
    submit: {
      label: say('meetings.action.next'),
      token: tokenOf({ kind: 'meeting-other', meeting: meeting.id, sequence: meeting.sequence }),
    },
    actions: [
      // "Choose a time" would read as what takes the time that was typed.
      { label: say('meetings.action.offered'), token: tokenOf({ kind: 'meeting-times', meeting: meeting.id }) },
      openAction(say, meeting),
    ],
  });
}

export function cancelView(to: MeetingSpeaking, meeting: Meeting, tried: TriedForm = notTried): View {
  const { say } = to;
  return formOf(to, meeting, {
    ask: say('meetings.cancel.ask'),
    fields: [longField({ say, tried, form: 'cancel', name: 'reason' }, '', longestText['meeting-cancelled'])],
    submit: {
      label: say('meetings.action.cancel'),
      token: tokenOf({ kind: 'meeting-cancel', meeting: meeting.id, sequence: meeting.sequence }),
    },
    actions: [openAction(say, meeting)],
  });
}

/** In a form apart, which no chat keeps: it is about a learner. Nothing else is offered beside it: Teams would lose what is typed. */
export function contributionForm(
  to: MeetingSpeaking,
  meeting: Meeting,
  { tried = notTried, warning = null }: { readonly tried?: TriedForm; readonly warning?: string | null } = {},
): View {
  const { say, member } = to;
  const mine = meeting.contributions.find((one) => one.by === member.id)?.text ?? '';
  const token = tokenOf({ kind: 'meeting-said', meeting: meeting.id, warned: warning !== null });
  const label = say(warning === null ? 'action.save' : 'action.save-anyway');
  return {
    name: 'meeting',
    surface: 'form',
    title: meetingName(to, meeting),
    short: say('meetings.contribute.short'),
    blocks: [
      ...(warning === null ? [] : [{ kind: 'notice', tone: 'warning', text: warning } as const]),
      { kind: 'text', text: say('meetings.contribute.ask') },
    ],
    form: {
      fields: [longField({ say, tried, form: 'contribute', name: 'text' }, mine, longestText.contribution)],
      submit: { label, token, style: 'primary' },
    },
    actions: [],
  };
}
