/** Applies what was decided about a plan, and shows where it stands now. */
import type { Refusal } from '../../domain/plan/advance-result.ts';
import type { Arrival } from '../../domain/plan/arrival.ts';
import { decides } from '../../domain/plan/arrivals/advance.ts';
import type { Answer } from '../../domain/plan/plan.ts';
import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { noticeAbove } from '../core/with-notice.ts';
import { apply } from '../plans/open-plan.ts';
import { movedOnView, refusalView } from '../plans/views/closed.ts';
import type { Speaking } from '../plans/views/plan-words.ts';
import { statusView } from '../plans/views/status.ts';
import type { View } from '../ports/view.ts';

/** Applies a step and shows where the plan stands now. */
export async function settle(
  turn: Turn,
  to: Speaking,
  arrival: Arrival,
  overtaken?: (to: Speaking, theirs: Answer) => View,
): Promise<Reply> {
  const applied = await apply(turn, to.context, arrival);
  const now = { ...to, context: applied.context };
  if (applied.kind === 'conflict' && overtaken) return reply(turn, overtaken(now, applied.conflict.theirs));
  if (applied.kind === 'refused')
    return reply(turn, settledElsewhere(turn, now, { arrival, refusal: applied.refusal }));
  return decides(arrival) ? reply(turn, decidedView(turn, now, arrival)) : reply(turn, statusView(turn, now));
}

/** Where the plan stands now, with the way back that there is for some minutes. */
function decidedView(turn: Turn, to: Speaking, arrival: Arrival): View {
  const token = tokenOf({ kind: 'plan-undo', plan: to.context.plan.id, arrival: arrival.id });
  const view = statusView(turn, to);
  const shown = { ...view, actions: [...view.actions, { label: to.say('duties.action.undo'), token }] };
  return arrival.kind === 'transition' ? noticeAbove(shown, to.say('decided'), 'success') : shown;
}

/** A step that does not fit the plan's status is a button of the past. */
function settledElsewhere(
  turn: Turn,
  to: Speaking,
  { arrival, refusal }: { readonly arrival: Arrival; readonly refusal: Refusal },
): View {
  const past = arrival.kind === 'transition' && refusal.why === 'status';
  const view = past ? movedOnView(to) : refusalView(turn, to, refusal);
  const words = 'comment' in arrival ? arrival.comment : arrival.kind === 'transition' ? arrival.reason : undefined;
  if (words === undefined) return view;
  return { ...view, blocks: [...view.blocks, { kind: 'text', text: to.say('task.typed', { text: words }) }] };
}
