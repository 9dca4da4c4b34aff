/** What a member must hear of a duty, once: gained, lost, moved, escalated, disputed and so on, each with what to do. */

import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { isAskedOf } from '../../../domain/duties/handed.ts';
import type { News } from '../../../domain/duties/obligation.ts';
import { tokenOf } from '../../core/tap.ts';
import { dayIn, daysInWords, untilWords } from '../../core/views/due-words.ts';
import { memberName, memberNames } from '../../core/views/member-name.ts';
import type { Action, Item } from '../../ports/view.ts';
import { dutyActions } from './duty-actions.ts';
import { dueLine, noteLine, pointOf, waitingLine } from './duty-item.ts';
import { type DutySpeaking, dutyTitle, endOf, orderWords, type ShownDuty } from './duty-words.ts';
import { handedWords } from './hand-over.ts';

/** News, or that a colleague is asked to take it over and what became of that. */
export type ToldOf = News['what'] | 'hand-over';

/** A piece of news with the duty it is about. */
export interface ShownNews {
  readonly duty: ShownDuty;
  readonly what: ToldOf;
  readonly by?: string;
  /** What its holders wrote about it, as far as the reader may see it. */
  readonly words: boolean;
  /** Whether the reader may act on the duty itself. */
  readonly mine: boolean;
}

export function newsItem(to: DutySpeaking, told: ShownNews, from: string): Item {
  const { duty, what } = told;
  const actions = newsActions(to, told, from);
  return {
    title: dutyTitle(to, duty),
    detail: [
      ...newsLines(to, told),
      [...dueLine(to, duty), ...pointOf(to, duty)].join(' · '),
      ...noteLine(to, duty),
      ...waitingLine(to, duty),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    mark: {
      text: to.say(`duties.news.mark.${what}`),
      tone: what === 'escalated' ? 'bad' : quiet.includes(what) ? 'plain' : 'warning',
    },
    ...(actions.length > 0 && { actions }),
  };
}

/** News that asks nothing of its reader. */
const quiet: readonly ToldOf[] = ['lost', 'settled', 'snooze-allowed', 'snooze-refused'];

const isOpen = ({ obligation }: ShownDuty): boolean => obligation.state === 'open';

function newsLines(to: DutySpeaking, told: ShownNews): readonly string[] {
  const { say } = to;
  const { duty, what, by } = told;
  const { obligation } = duty;
  switch (what) {
    case 'gained':
    case 'vacant':
      return [say(`duties.news.${what}`)];
    case 'lost':
      if (!isOpen(duty)) return [say(`duties.news.${endOf(duty)}`)];
      return [say('duties.news.lost', { names: memberNames(to, obligation.holders) })];
    case 'moved':
      return [movedWords(to, duty)];
    case 'escalated':
      return [...escalatedLines(to, duty), ...reasonLine(to, told)];
    case 'disputed':
      return [
        say('duties.news.disputed', { name: memberName(to, obligation.disputed?.by ?? by ?? '') }),
        ...disputeLine(to, told),
      ];
    case 'cannot-meet':
      return [
        say('duties.news.cannot-meet', { name: memberName(to, obligation.notYet?.by ?? by ?? '') }),
        ...reasonLine(to, told),
      ];
    case 'snooze-asked':
      return askedLines(to, duty);
    case 'snooze-allowed':
    case 'snooze-refused':
      return [answeredWords(to, told)];
    case 'settled':
      return [
        say(isOpen(duty) ? 'duties.news.settled-stands' : 'duties.news.settled-dropped', {
          name: by === undefined ? '' : memberName(to, by),
        }),
      ];
    case 'hand-over':
      return handedWords(to, duty);
    default:
      return what satisfies never;
  }
}

function movedWords(to: DutySpeaking, { obligation: { due, shifted } }: ShownDuty): string {
  const words = { date: dayIn(to, due, 'nominative') };
  if (shifted === undefined) return to.say('duties.news.moved', words);
  return to.say('duties.news.moved-by', {
    ...words,
    order: orderWords(to, shifted.order),
    from: dayIn(to, shifted.from, 'nominative'),
  });
}

/** Who owes it, and what was tried before it was told on: a reminder of that same morning may go out before this one or after it. */
function escalatedLines(to: DutySpeaking, { obligation }: ShownDuty): readonly string[] {
  const { holders, nudged, escalated } = obligation;
  const before = nudged.filter((day) => escalated === undefined || day < escalated.on);
  const days: readonly LocalDate[] = before.slice(-4);
  const tried = before.length > days.length ? 'duties.news.nudged-lately' : 'duties.news.nudged';
  return [
    to.say('duties.news.escalated', { names: memberNames(to, holders) }),
    days.length === 0
      ? to.say('duties.news.not-nudged')
      : to.say(tried, { count: before.length, days: daysInWords(to, days) }),
  ];
}

function reasonLine(
  to: DutySpeaking,
  {
    duty: {
      obligation: { notYet },
    },
    words,
  }: ShownNews,
): readonly string[] {
  if (notYet === undefined) return [];
  if (!words) return [to.say('duties.news.reason-hidden')];
  return [to.say('duties.news.reason', { name: memberName(to, notYet.by), reason: notYet.text })];
}

function disputeLine(
  to: DutySpeaking,
  {
    duty: {
      obligation: { disputed },
    },
    words,
  }: ShownNews,
): readonly string[] {
  if (disputed === undefined) return [];
  return [words ? to.say('duties.news.why', { reason: disputed.text }) : to.say('duties.news.reason-hidden')];
}

function askedLines(to: DutySpeaking, { obligation: { snoozeAsked } }: ShownDuty): readonly string[] {
  if (snoozeAsked === undefined) return [to.say('duties.news.settled-already')];
  const words = { name: memberName(to, snoozeAsked.by), until: untilWords(to, snoozeAsked.until) };
  return [to.say('duties.news.snooze-asked', words)];
}

/** Whether the day that was asked for was agreed to. */
function answeredWords(to: DutySpeaking, { duty, what, by }: ShownNews): string {
  const { snoozed } = duty.obligation;
  const name = by === undefined ? '' : memberName(to, by);
  if (what === 'snooze-refused' || snoozed === undefined) return to.say('duties.news.snooze-refused', { name });
  return to.say('duties.news.snooze-allowed', { name, until: untilWords(to, snoozed.until) });
}

function newsActions(to: DutySpeaking, { duty, what, mine }: ShownNews, from: string): readonly Action[] {
  const { say } = to;
  const { key, disputed, snoozeAsked } = duty.obligation;
  const ids = { duty: key, from };
  if (!isOpen(duty)) return [];
  if (what === 'disputed' && disputed !== undefined)
    return [
      {
        label: say('duties.action.stand'),
        token: tokenOf({ kind: 'duty-settle', ...ids, how: 'stand' }),
        style: 'primary',
      },
      { label: say('duties.action.drop'), token: tokenOf({ kind: 'duty-settle', ...ids, how: 'drop' }) },
    ];
  if (what === 'snooze-asked' && snoozeAsked !== undefined)
    return [
      {
        label: say('duties.action.agree'),
        token: tokenOf({ kind: 'duty-allow', ...ids, answer: 'yes' }),
        style: 'primary',
      },
      { label: say('duties.action.disagree'), token: tokenOf({ kind: 'duty-allow', ...ids, answer: 'no' }) },
    ];
  if (what === 'hand-over' && isAskedOf(duty.obligation, to.reader?.id ?? ''))
    return [
      { label: say('duties.action.take-over'), token: tokenOf({ kind: 'duty-take-over', ...ids }), style: 'primary' },
      { label: say('duties.action.decline'), token: tokenOf({ kind: 'duty-decline', ...ids }) },
    ];
  if (mine) return dutyActions(say, duty, from);
  return what === 'lost' ? [] : [{ label: say('action.read-section'), token: tokenOf({ kind: 'duty', ...ids }) }];
}
