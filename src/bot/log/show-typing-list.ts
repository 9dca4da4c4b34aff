/** What is still to be typed into the state's system, plan by plan, for those who keep the papers of such plans. */

import { addMonths } from '../../domain/calendar/local-date.ts';
import { isInCircle } from '../../domain/duties/record-document.ts';
import { rolesOf } from '../../domain/people/roles-of.ts';
import { lastDayOf } from '../../domain/plan/period.ts';
import type { PlanOutline } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { untypedOf } from '../../domain/plan/typed-elsewhere.ts';
import { everyVersion, isPlanInWork, typeOf } from '../../domain/plan-types/find-types.ts';
import type { Reply, Turn } from '../core/turn.ts';
import { refuse, showList } from '../plans/audited.ts';
import { plansKnown } from '../plans/find-plans.ts';
import { monthOf } from './check-draft.ts';
import { type MonthSums, typingListView, type UntypedPlan } from './views/typing-list.ts';

/** Throws what the stores throw. */
export async function showTypingList(turn: Turn): Promise<Reply> {
  if (!keepsTyped(turn)) return refuse(turn, 'typing-list');
  const plans = (await typedPlans(turn))
    .map((context) => ({ context, changes: untypedOf(context) }))
    .filter(({ changes }) => changes.length > 0);
  return showList(turn, 'typing-list', typingListView(turn, plans, await sumsOf(turn, plans)));
}

function keepsTyped({ organisation, member }: Turn): boolean {
  const roles = rolesOf(organisation, member.id);
  return everyVersion.some(
    ({ typedElsewhere, circle = [] }) => typedElsewhere !== undefined && circle.some((role) => roles.includes(role)),
  );
}

/** Whether this person notes of a plan that it was typed in. */
export const mayType = (turn: Turn, context: PlanContext): boolean =>
  context.type.typedElsewhere !== undefined && isInCircle(turn, context);

async function typedPlans(turn: Turn): Promise<readonly PlanContext[]> {
  const outlines = await turn.services.plans.outlines(turn.organisation.id);
  const ids = outlines.filter((one) => isTypedStill(turn, one)).map(({ id }) => id);
  return ids.length === 0 ? [] : (await plansKnown(turn, { ids })).filter((context) => mayType(turn, context));
}

/** What is over is typed in for a while yet: its end, and its last month. */
const monthsAfter = 3;

function isTypedStill({ organisation, today }: Turn, plan: PlanOutline): boolean {
  if (typeOf(plan).typedElsewhere === undefined) return false;
  const last = lastDayOf(plan.period, organisation.schoolYears);
  return isPlanInWork(plan) || (last !== null && today <= addMonths(last.date, monthsAfter));
}

async function sumsOf(turn: Turn, plans: readonly UntypedPlan[]): Promise<MonthSums> {
  const months = plans.flatMap(({ changes }) => changes.flatMap((one) => (one.kind === 'month' ? one.first : [])));
  const ids = plans.map(({ context }) => context.plan.id);
  const sums = [...new Set(months)].map(
    async (first) => [first, await turn.services.entries.sums(turn.organisation.id, ids, monthOf(first))] as const,
  );
  return new Map(await Promise.all(sums));
}
