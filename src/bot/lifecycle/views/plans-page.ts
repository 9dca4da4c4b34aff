/** The plans in which a member takes part, a page at a time. */
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { periodWords } from '../../plans/views/period-words.ts';
import { nameOfSubject, planTitle, statusName } from '../../plans/views/plan-words.ts';
import type { Action, Item, View } from '../../ports/view.ts';

/** So many stand in the list of what is theirs; more have pages of their own. */
export const fewPlans = 3;

/** As many as fit one screen of a phone. */
const pageLength = 8;

/** @param page 0 is the first */
export function plansPage(turn: Turn, plans: readonly PlanContext[], page: number): View {
  const { say } = turn;
  const shown = plans.slice(page * pageLength, (page + 1) * pageLength);
  const left = plans.length - (page + 1) * pageLength;
  return messageView({
    name: 'choose-plan',
    title: say('my-plans.title', { count: plans.length }),
    blocks: [{ kind: 'items', items: shown.map((context) => planItem(turn, context)) }],
    actions: [
      ...(left > 0 ? [pageAction(say('my-plans.next', { count: left }), page + 1)] : []),
      ...(page > 0 ? [pageAction(say('my-plans.before'), page - 1)] : []),
    ],
  });
}

export function planItem({ say }: Turn, context: PlanContext): Item {
  const { plan } = context;
  return {
    title: planTitle({ context, say }),
    detail: [...nameOfSubject(context), statusName(say, plan.type, plan.status), ...periodWords(say, plan.period)].join(
      ' · ',
    ),
    action: { label: say('action.status'), token: tokenOf({ kind: 'status', plan: plan.id }) },
  };
}

/** Where there are too many for the list of what is theirs. */
export const plansAction = ({ say }: Turn, count: number): Action => pageAction(say('my-plans.all', { count }), 0);

const pageAction = (label: string, page: number): Action => ({ label, token: tokenOf({ kind: 'plans', page }) });
