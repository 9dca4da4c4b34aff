/** The buttons of a session being logged, and of an entry that exists. */
import { confirmationWays, missedReasons, voidReasons } from '../../domain/log/log-entry.ts';
import { type ButtonTable, day, logSpan, oneOf, optional, text } from './codec.ts';

/** The plan is named so that it is read along. */
const entry = { plan: text, entry: text };

/** `from`: the day of the message in which it is asked, or nothing. */
const session = { plan: text, row: text, day, from: text };

const draft = { id: text };

const ways = [...confirmationWays['in-person'], ...confirmationWays.remote];

export const logButtons = {
  /** Of several measures the one that is meant. */
  'entry-measure': { params: { plan: text, ...draft, row: text } },
  'entry-details': { params: { plan: text, ...draft }, reopens: { kind: 'entry-details' } },
  'entry-save': { params: { plan: text, ...draft } },
  'entry-drop': { params: draft },
  entry: { params: entry },
  'entry-confirm': { params: { ...entry, way: oneOf(ways) } },
  /** Where the confirmation is kept, of a kind that does not say it by itself. */
  'entry-kept': { params: entry, reopens: { kind: 'entry-kept' } },
  /** Without a reason it is asked for. */
  'entry-miss': { params: { ...entry, reason: optional(oneOf(missedReasons)) } },
  'entry-void': { params: { ...entry, reason: optional(oneOf(voidReasons)) } },
  'entry-undo': { params: entry },
  /** What was said of an entry cannot be taken back. */
  'entry-final': { params: entry },
  /** What the message of that day asks of sessions of its week ... */
  'week-sessions': { params: { day } },
  /** ... and one of them: it took place, or it did not; without a reason that is asked for. */
  'session-held': { params: session },
  'session-missed': { params: { ...session, reason: optional(oneOf(missedReasons)) } },
  'session-back': { params: { ...entry, day, from: text } },
  month: { params: { month: logSpan } },
  'month-remind': { params: { month: logSpan } },
  /** All that changed in a plan until that moment was typed into the system of the state. */
  'typed-in': { params: { plan: text, until: text } },
} as const satisfies ButtonTable;
