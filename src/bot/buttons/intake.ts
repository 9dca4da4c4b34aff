/** The buttons of the register of those who may need support. */
import { intakeDecisions } from '../../domain/intake/intake-entry.ts';
import { type ButtonTable, count, later, oneOf, text } from './codec.ts';

export const intakeButtons = {
  /** `from` as with a duty. */
  'intake-entry': { params: { entry: text, from: later(text) } },
  /** Enters somebody, by their key. */
  'intake-form': { params: { about: text }, opensForm: true },
  'intake-save': { params: { about: text }, reopens: { kind: 'intake-form' }, delicate: true },
  'intake-decide': { params: { entry: text, decision: oneOf(intakeDecisions), seen: count } },
  /** Takes the decision back. */
  'intake-reopen': { params: { entry: text } },
  'intake-withdraw': { params: { entry: text } },
  'intake-close': { params: {} },
  /** Reports somebody, by their key. */
  'concern-form': { params: { about: text }, opensForm: true },
  'concern-save': { params: { about: text }, reopens: { kind: 'concern-form' }, delicate: true },
} as const satisfies ButtonTable;
