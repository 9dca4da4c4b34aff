/** Reads a plan as it is to be worked with: a draft of an older version is upgraded first. */
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { upgradeOf } from '../../domain/plan/upgrade.ts';
import { newestOf } from '../../domain/plan-types/find-types.ts';
import { overtaken, retryOnConflict } from '../../shared/retry-on-conflict.ts';
import type { Moment } from '../core/moment.ts';
import type { Turn } from '../core/turn.ts';
import { contextOf } from './context-of.ts';

/** Null where there is none of that id. Throws after several lost races, and for a plan of a type that there is not. */
export function takePlan(at: Moment & Pick<Turn, 'services'>, id: string): Promise<PlanContext | null> {
  const { plans } = at.services;
  return retryOnConflict(`plan ${id}`, async () => {
    const plan = await plans.load(at.organisation.id, id);
    if (plan === null) return null;
    const newest = newestOf(plan.type);
    const change = newest === undefined ? null : upgradeOf(newest, plan, at.now);
    if (change === null) return contextOf(at, plan);
    const saved = await plans.save(at.organisation.id, change);
    return saved === 'saved' ? contextOf(at, change.plan) : overtaken;
  });
}
