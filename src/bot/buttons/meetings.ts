/** The buttons of meetings and their minutes. */
import { meetingKinds } from '../../domain/meetings/meeting.ts';
import { minutesSteps } from '../../domain/meetings/minutes-step.ts';
import { type ButtonTable, count, countOrNew, day, flag, oneOf, optional, text, time } from './codec.ts';

const slot = { meeting: text, date: day, time, minutes: count, sequence: count };

/** `seen`: the revision of the meeting; `sequence`: what was sent out of it, as the person saw it. */
export const meetingButtons = {
  /** Begins a meeting: the one that a duty asks for, by its key, or any. */
  'meeting-new': { params: { key: optional(text) } },
  /** Calls one of that kind, about that subject by its key, or about none; buttons of older messages name a learner. */
  'meeting-call': { params: { what: oneOf(meetingKinds), learner: optional(text), about: optional(text) } },
  meeting: { params: { meeting: text } },
  /** Who comes, where, about what. */
  'meeting-details': { params: { meeting: text, seen: count }, reopens: { kind: 'meeting-details' } },
  /** Who was left out last comes all the same. */
  'meeting-ask-back': { params: { meeting: text, sequence: count } },
  'meeting-times': { params: { meeting: text } },
  'meeting-other': { params: { meeting: text, sequence: count }, reopens: { kind: 'meeting-other' } },
  'meeting-slot': { params: slot },
  'meeting-send': { params: slot },
  'meeting-cancel': { params: { meeting: text, sequence: count }, reopens: { kind: 'meeting-cancel' } },
  /** The form of the two lines. */
  'meeting-say': { params: { meeting: text }, opensForm: true },
  'meeting-said': { params: { meeting: text, warned: flag('warned') }, reopens: { kind: 'meeting-say' } },
  /** Whether they come, to the invitation that they saw; `open` takes back what they said. */
  'meeting-answer': { params: { meeting: text, answer: oneOf(['yes', 'no', 'open']), sequence: count } },
  'meeting-agenda': { params: { meeting: text } },
  /** Into the minutes: where they stand, or a part of them. */
  minutes: { params: { meeting: text, part: optional(oneOf(minutesSteps)) } },
  'minutes-present': { params: { meeting: text, seen: count }, reopens: { kind: 'minutes', part: 'present' } },
  'minutes-number': { params: { meeting: text, seen: count }, reopens: { kind: 'minutes', part: 'number' } },
  'minutes-decision': {
    params: { meeting: text, at: countOrNew, seen: count, warned: flag('warned') },
    reopens: { kind: 'minutes-decision' },
  },
  'minutes-agreement': {
    params: { meeting: text, id: text, seen: count, warned: flag('warned') },
    reopens: { kind: 'minutes-agreement' },
  },
  'minutes-drop-decision': { params: { meeting: text, at: count, seen: count } },
  'minutes-drop-agreement': { params: { meeting: text, id: text, seen: count } },
  'minutes-finish': { params: { meeting: text } },
  'minutes-reopen': { params: { meeting: text } },
  'agreement-done': { params: { meeting: text, id: text } },
  'agreement-open': { params: { meeting: text, id: text } },
} as const satisfies ButtonTable;
