/** Reads a plan as it is to be worked with: a draft of an older version is upgraded first. */
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { upgradeOf } from '../../domain/plan/upgrade.ts';
import { newestOf } from '../../domain/plan-types/index.ts';
import type { Turn } from '../core/turn.ts';
import { contextOf } from './context-of.ts';

const tries = 4;

/** Null where there is none of that id. Throws after several lost races, and for a plan of a type that there is not. */
export async function takePlan(
  at: Pick<Turn, 'services' | 'organisation' | 'now' | 'today'>,
  id: string,
): Promise<PlanContext | null> {
  const { plans } = at.services;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const plan = await plans.load(at.organisation.id, id);
    if (plan === null) return null;
    const newest = newestOf(plan.type);
    const change = newest === undefined ? null : upgradeOf(newest, plan, at.now);
    if (change === null) return contextOf(at, plan);
    const saved = await plans.save(at.organisation.id, change);
    if (saved === 'saved') return contextOf(at, change.plan);
  }
  throw new Error(`plan ${id} could not be upgraded`);
}
