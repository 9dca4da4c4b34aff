/** The buttons in a section. */
import { type ButtonTable, count, flag, later, optional, text } from './codec.ts';

/** A step, or '*' for the whole section; `row`: its id, 'new', or none outside a list. */
const place = { plan: text, section: text, step: text, row: optional(text) };

/** The id of the plan type, by which a platform knows how private the section is before anything is loaded. */
const type = later(text);

export const sectionButtons = {
  /** Into a section, wherever it stands. */
  section: { params: { plan: text, section: text } },
  /** To one step, to answer or change it. */
  step: { params: place },
  form: { params: { ...place, type }, opensForm: true },
  /** The answer to a form; `warned` once its warning was shown. */
  answer: { params: { ...place, seen: count, warned: flag('warned'), type }, reopens: { kind: 'form' } },
  /** What was written at the open question is its answer after all. */
  'keep-said': { params: {} },
  phrase: { params: { ...place, field: text, index: count }, reopens: { kind: 'phrase' } },
  skip: { params: { ...place, seen: count } },
  /** Settles a conflict with the version that was typed last. */
  'keep-mine': { params: { ...place, seen: count } },
  read: { params: { plan: text, section: text, type }, opensForm: 'if-sensitive' },
  finish: { params: { plan: text, section: text } },
  'take-carried': { params: { plan: text, section: text } },
  'leave-carried': { params: { plan: text, section: text } },
  'add-row': { params: { plan: text, section: text } },
  'remove-row': { params: { plan: text, row: text } },
  /** A task that was not reached goes on in the next semester; or all such tasks. */
  'carry-task': { params: { plan: text, section: text, row: text } },
  /** Takes back all that one arrival of theirs did in a plan. */
  'plan-undo': { params: { plan: text, arrival: text } },
  'carry-all': { params: { plan: text, section: text } },
} as const satisfies ButtonTable;
