/** Forms that ask why a duty is not done yet, or what is wrong with it; and the choice of a day to put it off to. */

import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { longestText } from '../../../domain/privacy/free-text.ts';
import { defined } from '../../../shared/defined.ts';
import { tokenOf } from '../../core/tap.ts';
import { untilWords } from '../../core/views/due-words.ts';
import { messageView } from '../../core/views/message.ts';
import { deciderWords, roleAndName } from '../../core/views/role-words.ts';
import type { Action, View } from '../../ports/view.ts';
import { type Next, onDay, pointOf } from './duty-item.ts';
import { type DutySpeaking, dutyTitle, type ShownDuty } from './duty-words.ts';

export interface Remarked {
  readonly form: 'not-yet' | 'wrong';
  readonly from: string;
  readonly text: string;
  readonly problem?: string;
}

export function remarkForm(to: DutySpeaking, duty: ShownDuty, { form, from, text, problem }: Remarked): View {
  const { say } = to;
  const kind = form === 'wrong' ? 'duty-wrong-said' : 'duty-not-yet-said';
  return {
    name: 'duty',
    surface: 'form',
    title: dutyTitle(to, duty),
    short: say(`duties.form.${form}`),
    blocks: [{ kind: 'text', text: say(`duties.form.${form}-about`, { who: deciderWords(to) }) }],
    form: {
      fields: [
        {
          kind: 'long-text',
          name: 'reason',
          label: say(`duties.form.${form}-label`),
          hint: say(`duties.form.${form}-hint`),
          required: true,
          value: text,
          longest: longestText.remark,
          phrases: [],
          ...defined({ problem }),
        },
      ],
      submit: {
        label: say('duties.form.send'),
        token: tokenOf({ kind, duty: duty.obligation.key, from }),
        style: 'primary',
      },
    },
    actions: [backAction(to, duty, from)],
  };
}

/** Back to where the duty stood. */
export function backAction({ say }: DutySpeaking, { obligation: { key } }: ShownDuty, from: string): Action {
  const label = say('duties.one.back');
  if (from === 'list') return { label, token: tokenOf({ kind: 'command', command: 'my-plans' }) };
  return {
    label,
    token: from === '' ? tokenOf({ kind: 'duty', duty: key, from }) : tokenOf({ kind: 'daily', date: from }),
  };
}

export interface SnoozeDays {
  readonly tomorrow: LocalDate | null;
  readonly monday: LocalDate | null;
  readonly beforeDue: LocalDate | null;
}

export interface SnoozeChoice {
  readonly duty: ShownDuty;
  readonly days: SnoozeDays;
  readonly next: Next | null;
  readonly from: string;
}

export function snoozeView(to: DutySpeaking, { duty, days, next, from }: SnoozeChoice): View {
  const { say } = to;
  const option = (day: LocalDate | null, label: (until: string) => string): readonly Action[] =>
    day === null
      ? []
      : [
          {
            label: label(untilWords(to, day)),
            token: tokenOf({ kind: 'duty-snooze-to', duty: duty.obligation.key, day, from }),
          },
        ];
  const options = [
    ...option(days.tomorrow, (until) => say('duties.snooze.to', { until })),
    ...option(days.monday, (until) => say('duties.snooze.to', { until })),
    ...option(days.beforeDue, (until) => say('duties.snooze.before-due', { until })),
  ];
  const last =
    next?.kind === 'escalates'
      ? [
          say('duties.snooze.past', {
            when: onDay(to, next.on),
            who: roleAndName(to, next.role, next.to),
            leader: deciderWords(to),
          }),
        ]
      : [];
  return messageView({
    name: 'duty',
    title: say('duties.snooze.title', { duty: dutyTitle(to, duty) }),
    text: [say(options.length === 0 ? 'duties.snooze.none' : 'duties.snooze.ask'), ...last, ...pointOf(to, duty)],
    actions: [...options, backAction(to, duty, from)],
  });
}
