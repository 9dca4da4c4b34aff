/** Sessions that are not confirmed, one line each: those of today first, which still can be. */

import type { LogOutline } from '../../../domain/log/log-entry.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import type { Turn } from '../../core/turn.ts';
import { whenWords } from '../../core/views/due-words.ts';
import { messageView } from '../../core/views/message.ts';
import { memberName, planCode } from '../../plans/views/plan-words.ts';
import type { Item, View } from '../../ports/view.ts';
import { measureOfEntry } from './entry.ts';

export interface ListedEntry {
  readonly entry: LogOutline;
  readonly context: PlanContext;
}

/** So many lines are shown; the others are counted. */
const shown = 20;

export function unconfirmedView({ say, member, today }: Turn, listed: readonly ListedEntry[]): View {
  const ofToday = listed.filter(({ entry }) => entry.on === today);
  const inOrder = [...ofToday, ...listed.filter(({ entry }) => entry.on !== today).toReversed()];
  const rest = inOrder.length - shown;
  return messageView({
    name: 'log',
    title: say('log.unconfirmed.title', { count: listed.length }),
    text: listed.length === 0 ? say('log.unconfirmed.none') : say('log.unconfirmed.how'),
    blocks: [
      ...(listed.length === 0
        ? []
        : [{ kind: 'items', items: inOrder.slice(0, shown).map((one) => entryItem(say, one, member.id)) } as const]),
      ...(rest > 0 ? [{ kind: 'text', text: say('log.unconfirmed.further', { count: rest }) } as const] : []),
    ],
    actions: [commandAction(say, 'consultation'), commandAction(say, 'my-plans')],
  });
}

/** @param reader whose own name need not be said */
export function entryItem(say: Say, { entry, context }: ListedEntry, reader: string): Item {
  const to = { say, context };
  const when = whenWords({ say, today: context.today }, entry.on);
  return {
    title: `${planCode(to)} · ${measureOfEntry(to, entry)}`,
    detail: entry.by === reader ? when : `${when} · ${memberName(to, entry.by)}`,
    action: { label: say('log.open'), token: tokenOf({ kind: 'entry', plan: entry.plan, entry: entry.id }) },
  };
}
