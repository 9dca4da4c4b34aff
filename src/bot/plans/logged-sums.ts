/** What is logged beside a plan, summed up; nothing is read for a plan beside which nothing is. */
import { measuresOf } from '../../domain/log/measures.ts';
import type { LogSum } from '../../domain/log/sums.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { Turn } from '../core/turn.ts';

/** Throws what the store throws. */
export const loggedSums = async ({ services, organisation }: Turn, context: PlanContext): Promise<readonly LogSum[]> =>
  measuresOf(context).length === 0 ? [] : services.entries.sums(organisation.id, [context.plan.id]);
