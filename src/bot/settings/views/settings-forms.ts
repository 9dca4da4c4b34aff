/** The forms in which somebody says how they want to be reminded, and when they are away. */

import { languages } from '../../../domain/people/organisation.ts';
import { nudgeKinds, type Preferences, quiet } from '../../../domain/people/preferences.ts';
import { commandAction } from '../../core/command-action.ts';
import { type TapOf, tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import type { Turn } from '../../core/turn.ts';
import { deciderWords } from '../../core/views/role-words.ts';
import type { Choice, Field, FormValues, View } from '../../ports/view.ts';
import { hourWords, weekdayWords } from './settings.ts';

/** What was typed into a form before, and in words what is wrong with which field. */
export interface Tried {
  readonly typed: FormValues;
  readonly problems: Readonly<Record<string, string>>;
}

export const untouched: Tried = { typed: {}, problems: {} };

/** Of a form: whatever was typed stands in it again. */
export const problemOf = ({ problems }: Tried, name: string) =>
  problems[name] === undefined ? {} : { problem: problems[name] };

const one = ({ typed }: Tried, name: string, set: string): string => String(typed[name] ?? set);

function several({ typed }: Tried, name: string, set: readonly string[]): readonly string[] {
  const value = typed[name] ?? set;
  return typeof value === 'string' ? [value] : value;
}

export function nudgesForm(turn: Turn, preferences: Preferences, tried: Tried = untouched): View {
  return formOf(turn, {
    title: turn.say('settings.title'),
    submit: { kind: 'settings-said' },
    fields: [
      hourField(turn, preferences, tried),
      languageField(turn, tried),
      daysField(turn, preferences, tried),
      mutedField(turn, preferences, tried),
    ],
  });
}

interface SettingsForm {
  readonly title: string;
  readonly about?: string;
  readonly surface?: View['surface'];
  readonly submit: TapOf<'settings-said'> | TapOf<'absence-said'>;
  readonly fields: readonly Field[];
}

const formOf = ({ say }: Turn, { title, about, surface = 'form', submit, fields }: SettingsForm): View => ({
  name: 'settings',
  surface,
  title,
  short: title,
  blocks: about === undefined ? [] : [{ kind: 'text', text: about }],
  form: { fields, submit: { label: say('action.save'), token: tokenOf(submit), style: 'primary' } },
  actions: [commandAction(say, 'settings')],
});

const hourField = ({ say }: Turn, { hour }: Preferences, tried: Tried): Field => ({
  kind: 'one',
  name: 'hour',
  label: say('settings.hour'),
  required: true,
  value: one(tried, 'hour', hour),
  choices: hours(say, hour),
  ...problemOf(tried, 'hour'),
});

/** Every half hour outside the quiet ones, and the one that is set. */
function hours(say: Say, set: string): readonly Choice[] {
  const all = Array.from({ length: 48 }, (_, half) => {
    const hour = String(Math.floor(half / 2)).padStart(2, '0');
    return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
  });
  const open = all.filter((hour) => hour >= quiet.until && hour < quiet.from);
  return [...new Set([...open, set])].sort().map((hour) => ({ value: hour, label: hourWords(say, hour) }));
}

const languageField = ({ say, services }: Turn, tried: Tried): Field => ({
  kind: 'one',
  name: 'language',
  label: say('settings.language'),
  required: true,
  value: one(tried, 'language', say.language),
  choices: languages.map((id) => ({ value: id, label: services.say(id)('language.name') })),
});

const daysField = ({ say }: Turn, { workingDays }: Preferences, tried: Tried): Field => ({
  kind: 'several',
  name: 'days',
  label: say('settings.days'),
  required: true,
  value: several(tried, 'days', workingDays.map(String)),
  choices: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayWords(say, day) })),
  ...problemOf(tried, 'days'),
});

const mutedField = (turn: Turn, { muted }: Preferences, tried: Tried): Field => ({
  kind: 'several',
  name: 'muted',
  label: turn.say('settings.muted'),
  hint: turn.say('settings.muted-hint', { who: deciderWords(turn) }),
  required: false,
  value: several(tried, 'muted', muted),
  choices: nudgeKinds.map((kind) => ({ value: kind, label: turn.say(`settings.nudges.${kind}`) })),
});

/** @param surface a form apart where it was tapped for, in the message itself where it was typed for */
export function absenceForm(turn: Turn, tried: Tried = untouched, surface: View['surface'] = 'form'): View {
  const { say, organisation, member } = turn;
  const field = (name: 'first' | 'last' | 'stand-in') => ({
    name,
    label: say(`settings.absence-form.${name}`),
    hint: say(`settings.absence-form.${name}-hint`),
    required: name !== 'stand-in',
    value: one(tried, name, ''),
    ...problemOf(tried, name),
  });
  const colleagues = organisation.members.filter(({ id }) => id !== member.id);
  return formOf(turn, {
    title: say('settings.absence.title'),
    about: say('settings.absence.about'),
    surface,
    submit: { kind: 'absence-said' },
    fields: [
      { ...field('first'), kind: 'date' },
      { ...field('last'), kind: 'date' },
      { ...field('stand-in'), kind: 'person', choices: colleagues.map(({ id, name }) => ({ value: id, label: name })) },
    ],
  });
}
