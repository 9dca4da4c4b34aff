/** The reminder of sessions that are not confirmed: those of today with the ways to confirm them, those of days gone by as they stay. */

import { confirmationWays } from '../../../domain/log/log-entry.ts';
import type { Member } from '../../../domain/people/organisation.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import { messageView } from '../../core/views/message.ts';
import type { Action, Item, View } from '../../ports/view.ts';
import { tooLateWords } from './log-words.ts';
import { entryItem, type ListedEntry } from './unconfirmed.ts';

interface Told {
  readonly listed: readonly ListedEntry[];
  readonly whose: 'own' | 'all';
  /** All of them are of today: they still can be confirmed. */
  readonly isToday: boolean;
  readonly member: Member;
}

export const reminderTitle = (say: Say, { listed, whose, isToday }: Told): string =>
  say(`log.reminder.${isToday ? 'today' : whose}`, { count: listed.length });

export function reminderView(say: Say, told: Told): View {
  const { listed, whose, isToday, member } = told;
  const [first] = listed;
  const late = first === undefined ? '' : tooLateWords({ say, context: first.context });
  return messageView({
    name: 'log',
    title: reminderTitle(say, told),
    text: isToday ? say('log.came') : late,
    blocks: [
      {
        kind: 'items',
        items: listed.map((one) => {
          const item = entryItem(say, one, member.id);
          return isToday && whose === 'own' ? withWays(say, item, one) : item;
        }),
      },
    ],
    actions: [commandAction(say, 'unconfirmed')],
  });
}

function withWays(say: Say, { action: _, ...item }: Item, { entry }: ListedEntry): Item {
  const ids = { plan: entry.plan, entry: entry.id };
  const actions: readonly Action[] = [
    ...confirmationWays[entry.form].map((way) => ({
      label: say(`log.way.${way}`),
      token: tokenOf({ kind: 'entry-confirm', ...ids, way }),
    })),
    { label: say('log.miss'), token: tokenOf({ kind: 'entry-miss', ...ids }) },
  ];
  return { ...item, actions };
}
