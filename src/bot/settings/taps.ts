/** What is tapped and filled in about oneself: the way of answering, language, hour, days, what is switched off, absences. */

import { absenceProblem } from '../../domain/language/said-absence.ts';
import { readDate } from '../../domain/language/said-date.ts';
import { languages } from '../../domain/people/organisation.ts';
import { type Absence, type NudgeKind, nudgeKinds, type Preferences, quiet } from '../../domain/people/preferences.ts';
import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { memberName } from '../core/views/member-name.ts';
import { deciderWords } from '../core/views/role-words.ts';
import { withNotice } from '../core/with-notice.ts';
import { addAbsence, changePreferences, endAbsence, preferencesOf } from '../duties/preferences.ts';
import type { TapTable } from '../plans/tap-handler.ts';
import type { Action, FormValues, View } from '../ports/view.ts';
import { inLanguage } from './commands/language.ts';
import { withMode } from './commands/mode.ts';
import { endFeed, renewFeed } from './feed.ts';
import { tellStandIn } from './tell-stand-in.ts';
import { absenceWords, settingsView } from './views/settings.ts';
import { absenceForm, nudgesForm } from './views/settings-forms.ts';

export const settingsTaps = {
  settings: (turn) => showSettings(turn),

  'settings-form': async (turn, tap) =>
    reply(turn, tap.part === 'absence' ? absenceForm(turn) : nudgesForm(turn, await preferencesOf(turn))),

  'settings-said': async (turn, _, values) => {
    const days = [...new Set(listOf(values.days).map(Number))].filter((day) => day >= 1 && day <= 7).sort();
    const hour = String(values.hour ?? '');
    const problems = {
      ...(isHour(hour) ? {} : { hour: turn.say('settings.problem.hour') }),
      ...(days.length === 0 ? { days: turn.say('settings.problem.days') } : {}),
    };
    if (Object.keys(problems).length > 0)
      return reply(turn, nudgesForm(turn, await preferencesOf(turn), { typed: values, problems }));
    const muted = nudgeKinds.filter((kind) => listOf(values.muted).includes(kind));
    await changePreferences(turn, (now) => ({ ...now, hour, workingDays: days, muted }));
    turn.acts.did({ kind: 'final', what: 'settings' });
    const language = languages.find((one) => one === values.language) ?? turn.say.language;
    const conversation = { ...turn.conversation, language };
    return showSettings(
      { ...turn, conversation, say: turn.services.say(language) },
      { text: turn.services.say(language)('settings.saved') },
    );
  },

  mute: (turn, tap) => setMuted(turn, tap.nudges, tap.on),

  'absence-said': async (turn, _, values) => {
    const read = readAbsence(turn, values);
    return 'view' in read ? reply(turn, read.view) : takeAbsence(turn, read.absence);
  },

  'absence-end': async (turn, tap) => {
    const ended = await endAbsence(turn, { from: tap.first, to: tap.last });
    if (ended === null) return showSettings(turn, { text: turn.say('settings.absence.gone') });
    await tellStandIn(turn, ended, 'over');
    const { from, to, standIn: member } = ended;
    const again = { kind: 'absence-again', first: from, last: to, member } as const;
    turn.acts.did(again);
    const text = turn.say('settings.absence.ended', { when: absenceWords(turn, ended) });
    return showSettings(turn, { text, undo: { label: turn.say('duties.action.undo'), token: tokenOf(again) } });
  },

  'absence-again': async (turn, { first, last, member }) => {
    if (last < first) return showSettings(turn);
    const isKnown = member !== undefined && turn.organisation.members.some(({ id }) => id === member);
    return takeAbsence(turn, { from: first, to: last, ...(isKnown && { standIn: member }) });
  },

  'feed-new': (turn) => renewFeed(turn),

  'feed-end': (turn) => endFeed(turn),

  mode: (turn, tap) => withMode(turn, tap.mode),

  language: async (turn, tap) => inLanguage(turn, tap.language),
} satisfies TapTable;

/** The settings as they are now; what was just done stands above them, with the way to take it back. */
export async function showSettings(
  turn: Turn,
  done?: { readonly text: string; readonly undo?: Action },
): Promise<Reply> {
  const view = settingsView(turn, await preferencesOf(turn));
  if (done === undefined) return reply(turn, view);
  const actions = done.undo === undefined ? view.actions : [done.undo, ...view.actions];
  return withNotice(reply(turn, { ...view, actions }), done.text);
}

const listOf = (value: FormValues[string] | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value;

/** Whether somebody may be written to at that hour. */
export const isHour = (hour: string): boolean => /^\d\d:\d\d$/u.test(hour) && hour >= quiet.until && hour < quiet.from;

/** Switches reminders of a kind off or on, and says so. */
export async function setMuted(turn: Turn, nudges: NudgeKind, on: boolean): Promise<Reply> {
  const mutedBy = ({ muted }: Preferences) => nudgeKinds.filter((one) => (one === nudges ? on : muted.includes(one)));
  await changePreferences(turn, (now) => ({ ...now, muted: mutedBy(now) }));
  const back = { kind: 'mute', nudges, on: !on } as const;
  turn.acts.did(back);
  const undo = { label: turn.say('duties.action.undo'), token: tokenOf(back) };
  const text = turn.say(on ? 'settings.muted-now' : 'settings.unmuted-now', {
    nudges: turn.say(`settings.nudges-about.${nudges}`),
    who: deciderWords(turn),
  });
  return showSettings(turn, { text, undo });
}

function readAbsence(turn: Turn, values: FormValues): { readonly view: View } | { readonly absence: Absence } {
  const day = (name: string): string | null => {
    const text = String(values[name] ?? '').trim();
    const date = readDate(text, { today: turn.today });
    return date?.kind === 'date' ? date.date : null;
  };
  const [from, to] = [day('first'), day('last')];
  const standIn = String(values['stand-in'] ?? '').trim();
  const isKnown = standIn === '' || turn.organisation.members.some(({ id }) => id === standIn && id !== turn.member.id);
  const wrong = from !== null && to !== null ? absenceProblem({ from, to }, turn.today) : null;
  const problems = {
    ...(from === null && { first: turn.say('problem.not-a-date') }),
    ...(to === null && { last: turn.say('problem.not-a-date') }),
    ...(wrong !== null && { last: turn.say(`settings.absence-problem.${wrong}`) }),
    ...(isKnown ? {} : { 'stand-in': turn.say('problem.unknown-person') }),
  };
  if (from === null || to === null || Object.keys(problems).length > 0)
    return { view: absenceForm(turn, { typed: values, problems }) };
  return { absence: { from, to, ...(standIn !== '' && { standIn }) } };
}

/** Records an absence and says so. */
export async function takeAbsence(turn: Turn, absence: Absence): Promise<Reply> {
  await addAbsence(turn, absence);
  await tellStandIn(turn, absence, 'asked');
  const { from, to, standIn } = absence;
  const words = { when: absenceWords(turn, absence) };
  const text =
    standIn === undefined
      ? turn.say('settings.absence.added-alone', words)
      : turn.say('settings.absence.added', { ...words, name: memberName(turn, standIn) });
  const back = { kind: 'absence-end', first: from, last: to } as const;
  turn.acts.did(back);
  const undo = { label: turn.say('duties.action.undo'), token: tokenOf(back) };
  return showSettings(turn, { text, undo });
}
