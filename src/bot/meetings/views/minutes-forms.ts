/** The minutes of a meeting, asked part by part; each part can be gone back to. */
import {
  type Agreement,
  agreementDoers,
  type Decision,
  type Meeting,
  type Minutes,
} from '../../../domain/meetings/meeting.ts';
import { type MinutesStep, minutesSteps } from '../../../domain/meetings/minutes-step.ts';
import { missingFromTalk } from '../../../domain/meetings/missing-from-talk.ts';
import { learnerOf } from '../../../domain/people/subject.ts';
import { longestText } from '../../../domain/privacy/free-text.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Action, Block, Field, View } from '../../ports/view.ts';
import {
  choiceField,
  dayField,
  guestChoices,
  longField,
  notTried,
  peopleFields,
  personField,
  severalField,
  type TriedForm,
  textField,
} from './meeting-fields.ts';
import { openAction } from './meeting-refused.ts';
import { guestWords, type MeetingSpeaking, meetingName } from './meeting-words.ts';
import { minutesBlocks } from './minutes-blocks.ts';

/** What came of the last try to fill the form in. */
export interface MinutesTry {
  readonly tried?: TriedForm;
  /** That it looks like a diagnosis. */
  readonly warning?: string;
  /** What was just done. */
  readonly notice?: string;
}

interface PartOf extends MinutesTry {
  readonly step: MinutesStep;
  readonly ask: string;
  readonly fields: readonly Field[];
  readonly submit: Action;
  readonly actions: readonly Action[];
}

const partOf = (to: MeetingSpeaking, meeting: Meeting, part: PartOf): View => ({
  name: 'minutes',
  surface: 'message',
  title: to.say('meetings.minutes.title', { name: meetingName(to, meeting) }),
  progress: progressAt(to, part.step),
  blocks: [...noticesOf(part), { kind: 'text', text: part.ask }],
  form: { fields: part.fields, submit: { ...part.submit, style: 'primary' } },
  actions: [...part.actions, openAction(to.say, meeting)],
});

const progressAt = ({ say }: MeetingSpeaking, step: MinutesStep) => {
  const done = minutesSteps.indexOf(step);
  return {
    text: say('meetings.minutes.step', { step: done + 1, of: minutesSteps.length }),
    done,
    of: minutesSteps.length,
  };
};

const noticesOf = ({ warning, notice }: MinutesTry): readonly Block[] => [
  ...(notice === undefined ? [] : [{ kind: 'notice', tone: 'success', text: notice } as const]),
  ...(warning === undefined ? [] : [{ kind: 'notice', tone: 'warning', text: warning } as const]),
];

/** A button into another part of the minutes. */
const partAction = (
  { say }: MeetingSpeaking,
  { id }: Meeting,
  { part, label }: { readonly part: MinutesStep; readonly label: string },
): Action => ({
  label: say(`meetings.minutes.action.${label}`),
  token: tokenOf({ kind: 'minutes', meeting: id, part }),
});

const seenOf = ({ id, revision }: Meeting) => ({ meeting: id, seen: revision });

export function presentView(to: MeetingSpeaking, meeting: Meeting, given: MinutesTry = {}): View {
  const { say, organisation } = to;
  const { minutes, people: invited } = meeting;
  const field = { say, tried: given.tried ?? notTried, form: 'present' } as const;
  return partOf(to, meeting, {
    ...given,
    step: 'present',
    ask: say('meetings.minutes.present.ask'),
    fields: [
      ...peopleFields(field, { people: minutes?.present ?? invited, invited }, { organisation, say }),
      severalField({ ...field, name: 'guests', required: false }, minutes?.guests ?? meeting.guests, guestChoices(say)),
    ],
    submit: { label: say('meetings.action.next'), token: tokenOf({ kind: 'minutes-present', ...seenOf(meeting) }) },
    actions: [],
  });
}

export function numberView(to: MeetingSpeaking, meeting: Meeting, given: MinutesTry = {}): View {
  const { say } = to;
  const field = { say, tried: given.tried ?? notTried, form: 'number' } as const;
  const { number = '', date = '' }: Partial<Minutes> = meeting.minutes ?? {};
  return partOf(to, meeting, {
    ...given,
    step: 'number',
    ask: say('meetings.minutes.number.ask'),
    fields: [
      textField({ ...field, name: 'number' }, number, longestText['minutes-number']),
      dayField({ ...field, name: 'date' }, date),
    ],
    submit: { label: say('meetings.action.next'), token: tokenOf({ kind: 'minutes-number', ...seenOf(meeting) }) },
    actions: [partAction(to, meeting, { part: 'present', label: 'back' })],
  });
}

/** @param at its place among the decisions, 'new' for the next one */
export function decisionView(to: MeetingSpeaking, meeting: Meeting, at: number | 'new', given: MinutesTry = {}): View {
  const { say } = to;
  const decisions = meeting.minutes?.decisions ?? [];
  const old: Decision | undefined = at === 'new' ? undefined : decisions[at];
  const field = { say, tried: given.tried ?? notTried, form: 'decision' } as const;
  return partOf(to, meeting, {
    ...given,
    step: 'decisions',
    ask: say('meetings.minutes.decision.ask'),
    fields: [
      textField({ ...field, name: 'number' }, old?.number ?? nextNumber(decisions), longestText['minutes-number']),
      longField({ ...field, name: 'text' }, old?.text ?? '', longestText['minutes-entry']),
    ],
    submit: submitOf(to, given, tokenOf({ kind: 'minutes-decision', ...seenOf(meeting), at, ...warnedBy(given) })),
    actions:
      at === 'new'
        ? [
            partAction(to, meeting, { part: 'agreements', label: 'no-decisions' }),
            partAction(to, meeting, { part: 'number', label: 'back' }),
          ]
        : [
            removeAction(to, tokenOf({ kind: 'minutes-drop-decision', ...seenOf(meeting), at })),
            partAction(to, meeting, { part: 'check', label: 'back' }),
          ],
  });
}

/** The number after the highest one that begins a decision's number: "1", "2", "3". */
const nextNumber = (decisions: readonly Decision[]): string =>
  String(Math.max(0, ...decisions.map(({ number }) => Number.parseInt(number, 10) || 0)) + 1);

/** @param id of the agreement; a new one where there is none of that id */
export function agreementView(to: MeetingSpeaking, meeting: Meeting, id: string, given: MinutesTry = {}): View {
  const { say, organisation } = to;
  const old: Agreement | undefined = meeting.minutes?.agreements.find((one) => one.id === id);
  const field = { say, tried: given.tried ?? notTried, form: 'agreement' } as const;
  const doers = agreementDoers.map((doer) => ({
    value: doer,
    label: say(`meetings.minutes.doers.${doer}`),
  }));
  return partOf(to, meeting, {
    ...given,
    step: 'agreements',
    ask: say('meetings.minutes.agreement.ask'),
    fields: [
      longField({ ...field, name: 'text' }, old?.text ?? '', longestText['minutes-entry']),
      ...(learnerOf(meeting.about) === undefined
        ? []
        : [choiceField({ ...field, name: 'doer' }, old?.doer ?? '', doers)]),
      personField({ ...field, name: 'holder' }, old?.holder ?? '', { organisation, say }),
      dayField({ ...field, name: 'due' }, old?.due ?? ''),
    ],
    submit: submitOf(to, given, tokenOf({ kind: 'minutes-agreement', ...seenOf(meeting), id, ...warnedBy(given) })),
    actions:
      old === undefined
        ? [
            partAction(to, meeting, { part: 'check', label: 'check' }),
            partAction(to, meeting, { part: 'decisions', label: 'back' }),
          ]
        : [
            removeAction(to, tokenOf({ kind: 'minutes-drop-agreement', ...seenOf(meeting), id })),
            partAction(to, meeting, { part: 'check', label: 'back' }),
          ],
  });
}

const removeAction = ({ say }: MeetingSpeaking, token: string): Action => ({
  label: say('meetings.minutes.action.remove'),
  token,
  style: 'danger',
});

const warnedBy = ({ warning }: MinutesTry) => ({ warned: warning !== undefined });

const submitOf = ({ say }: MeetingSpeaking, { warning }: MinutesTry, token: string): Action => ({
  label: say(warning === undefined ? 'action.save' : 'action.save-anyway'),
  token,
});

/** All of it, to be looked through and finished. */
export function checkView(to: MeetingSpeaking, meeting: Meeting, given: MinutesTry = {}): View {
  const { say } = to;
  const finish = tokenOf({ kind: 'minutes-finish', meeting: meeting.id });
  return {
    name: 'minutes',
    surface: 'message',
    title: say('meetings.minutes.title', { name: meetingName(to, meeting) }),
    progress: progressAt(to, 'check'),
    blocks: [
      ...noticesOf(given),
      ...missingNotice(to, meeting),
      { kind: 'text', text: say('meetings.minutes.check') },
      ...minutesBlocks(to, meeting),
    ],
    actions: [
      { label: say('meetings.minutes.action.finish'), token: finish, style: 'primary' },
      partAction(to, meeting, { part: 'decisions', label: 'add-decision' }),
      partAction(to, meeting, { part: 'agreements', label: 'add-agreement' }),
      openAction(say, meeting),
    ],
  };
}

/** It may be so; then another talk is due. */
function missingNotice({ say }: MeetingSpeaking, meeting: Meeting): readonly Block[] {
  const missing = missingFromTalk(meeting);
  if (missing.length === 0) return [];
  const text = say('meetings.minutes.missing', { guests: guestWords(say, missing) });
  return [{ kind: 'notice', tone: 'warning', text }];
}
