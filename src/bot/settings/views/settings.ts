/** How somebody wants to be reminded: hour, language, days, what is switched off, absences. */

import { addDays } from '../../../domain/calendar/local-date.ts';
import { speakWeekday } from '../../../domain/calendar/speak-date.ts';
import type { Absence, Preferences } from '../../../domain/people/preferences.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import type { Turn } from '../../core/turn.ts';
import { type DaySpeaking, dayIn } from '../../core/views/due-words.ts';
import { memberName } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import type { Block, Fact, Item, View } from '../../ports/view.ts';

export function settingsView(turn: Turn, preferences: Preferences): View {
  const { say } = turn;
  return messageView({
    name: 'settings',
    title: say('settings.title'),
    blocks: [{ kind: 'facts', facts: facts(turn, preferences) }, ...absenceBlocks(turn, preferences)],
    actions: [
      { label: say('settings.change'), token: tokenOf({ kind: 'settings-form', part: 'nudges' }), style: 'primary' },
      { label: say('settings.absence.add'), token: tokenOf({ kind: 'settings-form', part: 'absence' }) },
      commandAction(say, 'my-plans'),
    ],
  });
}

function facts({ say }: Turn, { hour, workingDays, muted }: Preferences): readonly Fact[] {
  const off = muted.map((kind) => say(`settings.nudges.${kind}`)).join(', ');
  return [
    { label: say('settings.hour'), value: hourWords(say, hour) },
    { label: say('settings.language'), value: say('language.name') },
    { label: say('settings.days'), value: workingDays.map((day) => weekdayWords(say, day)).join(', ') },
    { label: say('settings.muted'), value: off === '' ? say('settings.none') : off },
  ];
}

/** "plkst. 9.00" */
export const hourWords = (say: Say, hour: string): string =>
  say('settings.at', { hour: say.language === 'lv' ? hour.replace(/^0/u, '').replace(':', '.') : hour });

// 2023-12-31 was a Sunday.
export const weekdayWords = (say: Say, day: number): string =>
  speakWeekday({ date: addDays('2023-12-31', day), language: say.language, grammar: 'nominative' });

function absenceBlocks(turn: Turn, { absences }: Preferences): readonly Block[] {
  const left = absences.filter(({ to }) => to >= turn.today);
  const heading: Block = { kind: 'heading', text: turn.say('settings.absence.title') };
  if (left.length === 0) return [heading, { kind: 'text', text: turn.say('settings.absence.none') }];
  return [heading, { kind: 'items', items: left.map((one) => absenceItem(turn, one)) }];
}

function absenceItem(turn: Turn, absence: Absence): Item {
  const { standIn, from, to } = absence;
  const isOn = from <= turn.today;
  const end = turn.say(isOn ? 'settings.absence.end' : 'settings.absence.cancel');
  return {
    title: absenceWords(turn, absence),
    detail:
      standIn === undefined
        ? turn.say('settings.absence.alone')
        : turn.say('settings.absence.stand-in', { name: memberName(turn, standIn) }),
    ...(isOn && { mark: { text: turn.say('settings.absence.now'), tone: 'plain' as const } }),
    action: { label: end, token: tokenOf({ kind: 'absence-end', first: from, last: to }) },
  };
}

/** "no 1. decembra līdz 5. decembrim", "piektdien, 27. novembrī" */
export function absenceWords(on: DaySpeaking, { from, to }: Pick<Absence, 'from' | 'to'>): string {
  if (from === to) return on.say('settings.absence.day', { date: dayIn(on, from, 'locative') });
  return on.say('settings.absence.span', { from: dayIn(on, from, 'genitive'), to: dayIn(on, to, 'dative') });
}
