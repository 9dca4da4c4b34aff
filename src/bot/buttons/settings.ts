/** The buttons of what a person chooses for themselves. */
import { languages } from '../../domain/people/organisation.ts';
import { nudgeKinds } from '../../domain/people/preferences.ts';
import { type ButtonTable, day, flag, oneOf, optional, text } from './codec.ts';

export const settingsButtons = {
  mode: { params: { mode: oneOf(['question', 'form']) } },
  language: { params: { language: oneOf(languages) } },
  settings: { params: {} },
  'settings-form': { params: { part: oneOf(['nudges', 'absence']) }, opensForm: true },
  'settings-said': { params: {}, reopens: { kind: 'settings-form', part: 'nudges' } },
  mute: { params: { nudges: oneOf(nudgeKinds), on: flag('on') } },
  'absence-said': { params: {}, reopens: { kind: 'settings-form', part: 'absence' } },
  /** Makes a new address for the own calendar, or ends it. */
  'feed-new': { params: {} },
  'feed-end': { params: {} },
  'absence-end': { params: { first: day, last: day } },
  'absence-again': { params: { first: day, last: day, member: optional(text) } },
} as const satisfies ButtonTable;
