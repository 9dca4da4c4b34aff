/** One duty by itself: what is owed, the point as the school wrote it, who holds it, and all that can be done about it. */

import { readQuestion } from '../../../domain/language/plan-question.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import { memberNames } from '../../core/views/member-name.ts';
import type { Action, Block, Fact, Item, View } from '../../ports/view.ts';
import { handledItem } from './daily.ts';
import { dutyItem, type OpenDuty } from './duty-item.ts';
import { newsItem, type ShownNews } from './duty-news.ts';
import { type DutySpeaking, dutyTitle, endOf, pointWords } from './duty-words.ts';
import { handedWords } from './hand-over.ts';

export interface OneDuty {
  readonly duty: OpenDuty;
  /** Where what is done with it is answered: the list that it was opened from, or here. */
  readonly from: string;
  /** Whether it is the reader's to do. */
  readonly mine: boolean;
  /** Whether the reader may say that it is done, put it off or question it. */
  readonly mayAct: boolean;
  /** Whether the reader may have its holders reminded. */
  readonly mayRemind: boolean;
  /** To hand it to somebody else. */
  readonly passOn: readonly Action[];
  /** Why it concerns the reader else. */
  readonly told: ShownNews | null;
}

export function dutyView(to: DutySpeaking, one: OneDuty): View {
  const { say } = to;
  return {
    name: 'duty',
    surface: 'message',
    title: dutyTitle(to, one.duty),
    blocks: [
      { kind: 'items', items: [itemOf(to, one)] },
      { kind: 'facts', facts: facts(to, one) },
    ] satisfies Block[],
    actions: [...aboveActions(to, one), ...one.passOn, ...backActions(to, one), commandAction(say, 'my-plans')],
  };
}

/** What whoever stands above its holders can do. */
function aboveActions(
  { say }: DutySpeaking,
  { duty: { obligation, context }, from, mayRemind }: OneDuty,
): readonly Action[] {
  if (!mayRemind) return [];
  return [
    {
      label: say('action.remind'),
      token: tokenOf({ kind: 'duty-remind', duty: obligation.key, from }),
      style: 'primary',
    },
    ...(context === null
      ? []
      : [{ label: say('duties.action.plan'), token: tokenOf({ kind: 'status', plan: context.plan.id }) }]),
  ];
}

/** Back to the answer that it stood in. */
function backActions({ say }: DutySpeaking, { from }: OneDuty): readonly Action[] {
  const question = readQuestion(from);
  if (question === null) return [];
  const command = question.asks === 'late' ? 'overdue' : 'ask';
  return [{ label: say('duties.one.back'), token: tokenOf({ kind: 'said', command, rest: from }) }];
}

function itemOf(to: DutySpeaking, { duty, from, mine, mayAct, told }: OneDuty): Item {
  const { state } = duty.obligation;
  if (state !== 'open') return handledItem(to, { duty, how: endOf(duty) });
  if (told !== null && (!mine || told.what === 'disputed' || told.what === 'snooze-asked'))
    return newsItem(to, told, from);
  return dutyItem(to, duty, mayAct && duty.obligation.disputed === undefined ? from : null);
}

function facts(to: DutySpeaking, { duty }: OneDuty): readonly Fact[] {
  const { say } = to;
  const { obligation, rule } = duty;
  return [
    { label: say('duties.one.who'), value: memberNames(to, obligation.holders) },
    ...handedWords(to, duty).map((value) => ({ label: say('duties.one.handed'), value })),
    ...(rule === null
      ? []
      : [
          { label: say('duties.one.point'), value: pointWords(to, rule) },
          { label: say('duties.one.text'), value: rule.text },
        ]),
  ];
}
