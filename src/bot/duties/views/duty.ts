/** One duty by itself: what is owed, the point as the school wrote it, who holds it, and all that can be done about it. */

import { commandAction } from '../../core/command-action.ts';
import { memberNames } from '../../core/views/member-name.ts';
import type { Block, Fact, Item, View } from '../../ports/view.ts';
import { handledItem } from './daily.ts';
import { dutyItem, type OpenDuty } from './duty-item.ts';
import { newsItem, type ShownNews } from './duty-news.ts';
import { type DutySpeaking, dutyTitle, endOf, pointWords } from './duty-words.ts';

export interface OneDuty {
  readonly duty: OpenDuty;
  /** Where what is done with it is answered: the list that it was opened from, or here. */
  readonly from: string;
  /** Whether it is the reader's to do. */
  readonly mine: boolean;
  /** Whether the reader may say that it is done, put it off or question it. */
  readonly mayAct: boolean;
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
    actions: [commandAction(say, 'my-plans')],
  };
}

function itemOf(to: DutySpeaking, { duty, from, mine, mayAct, told }: OneDuty): Item {
  const { state } = duty.obligation;
  if (state !== 'open') return handledItem(to, { duty, how: endOf(duty) });
  if (told !== null && (!mine || told.what === 'disputed' || told.what === 'snooze-asked'))
    return newsItem(to, told, from);
  return dutyItem(to, duty, mayAct && duty.obligation.disputed === undefined ? from : null);
}

function facts(to: DutySpeaking, { duty: { obligation, rule } }: OneDuty): readonly Fact[] {
  const { say } = to;
  return [
    { label: say('duties.one.who'), value: memberNames(to, obligation.holders) },
    ...(rule === null
      ? []
      : [
          { label: say('duties.one.point'), value: pointWords(to, rule) },
          { label: say('duties.one.text'), value: rule.text },
        ]),
  ];
}
