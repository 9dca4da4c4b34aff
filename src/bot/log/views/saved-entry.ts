/** An entry that was just saved; beside a plan that is agreed on and not begun, with who begins it, and the step itself for whoever may take it. */

import type { LogEntry } from '../../../domain/log/log-entry.ts';
import { leadsOn, phaseOf } from '../../../domain/plan/life-cycle.ts';
import { takersOf } from '../../../domain/plan/takers.ts';
import type { Turn } from '../../core/turn.ts';
import { noticeAbove } from '../../core/with-notice.ts';
import { nextActions } from '../../plans/views/life-actions.ts';
import { membersWords, type Speaking } from '../../plans/views/plan-words.ts';
import type { View } from '../../ports/view.ts';
import { entryView } from './entry.ts';

export function savedEntryView(turn: Turn, to: Speaking, entry: LogEntry): View {
  const view = entryView(turn, to, entry);
  const { type, plan } = to.context;
  const begin = type.lifeCycle.transitions.find((one) => leadsOn(type, plan.status, one));
  if (phaseOf(type, plan.status) !== 'agreed' || begin === undefined) return view;
  const names = membersWords(to, takersOf(to.context, begin).members);
  const shown = { ...view, actions: [...view.actions, ...nextActions(turn, to)] };
  return noticeAbove(shown, turn.say('log.not-begun', { names }), 'warning');
}
