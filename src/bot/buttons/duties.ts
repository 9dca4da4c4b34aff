/** The buttons of duties and rules. */
import { takenBack } from '../../domain/duties/take-back.ts';
import { type ButtonTable, count, day, flag, oneOf, text } from './codec.ts';

/** `from`: where the duty stood, to go back there: a day (of a daily message), 'list', 'all' (the list with what is due later), a question as it is written, or nothing. */
const ofDuty = { duty: text, from: text };

export const dutyButtons = {
  /** Back to the daily message of that day, or ('list', 'all', 'overview') to what a duty stood in. */
  daily: { params: { date: text } },
  /** A meeting of which the message of that day reminds. */
  'daily-meeting': { params: { date: text, meeting: text } },
  /** One duty by itself. */
  duty: { params: ofDuty },
  /** Into what ends it: its section, its plan. */
  'duty-open': { params: ofDuty },
  'duty-done': { params: ofDuty },
  /** Asks which of those that a tap alone ends are done ... */
  'duty-several': { params: { from: text }, opensForm: true },
  /** ... of this list, which a sign stands for ... */
  'duty-several-said': { params: { from: text, listed: text }, reopens: { kind: 'duty-several' } },
  /** ... and takes back what was marked by that arrival. */
  'duty-several-undo': { params: { arrival: text, from: text } },
  'duty-not-yet': { params: ofDuty, opensForm: true },
  'duty-not-yet-said': { params: ofDuty, reopens: { kind: 'duty-not-yet' } },
  'duty-snooze': { params: ofDuty },
  'duty-snooze-to': { params: { duty: text, day, from: text } },
  'duty-wrong': { params: ofDuty, opensForm: true },
  'duty-wrong-said': { params: ofDuty, reopens: { kind: 'duty-wrong' } },
  /** Asks a colleague to take it over ... */
  'duty-hand-over': { params: ofDuty, opensForm: true },
  'duty-hand-over-said': { params: ofDuty, reopens: { kind: 'duty-hand-over' } },
  /** ... which they asked just that one of. */
  'duty-hand-over-to': { params: { ...ofDuty, to: text } },
  'duty-take-over': { params: ofDuty },
  'duty-decline': { params: ofDuty },
  'duty-decline-said': { params: { ...ofDuty, why: oneOf(['busy', 'away', 'other']) } },
  /** Has those reminded who owe it. */
  'duty-remind': { params: ofDuty },
  /** Takes back what was just done, if nothing happened since. */
  'duty-undo': { params: { duty: text, what: oneOf([...takenBack, 'task']), seen: count, from: text } },
  /** The support-team head decides on what is said to be wrong ... */
  'duty-settle': { params: { duty: text, how: oneOf(['stand', 'drop']), from: text } },
  /** ... and on what was asked to be put off past the escalation. */
  'duty-allow': { params: { duty: text, answer: oneOf(['yes', 'no']), from: text } },
  /** A task of the list of what is theirs, of which no duty speaks: done, or not after all. */
  'own-task': { params: { plan: text, row: text, done: flag('done') } },
  /** One part of the overview of the school; page 0 is the first. */
  overview: { params: { part: oneOf(['asked', 'escalated', 'classes', 'kinds', 'reminding']), page: count } },
  /** The measures of the plans, a screen at a time; `from` as with a duty. */
  measures: { params: { page: count, from: text } },
  /** One rule of the organisation, with its whole text. */
  rule: { params: { rule: text } },
} as const satisfies ButtonTable;
