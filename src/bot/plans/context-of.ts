/** The context of a plan at a moment. */
import type { PlanRead } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { subjectKey, subjectOfKey } from '../../domain/plan/subject-kinds.ts';
import { asOfNow } from '../../domain/plan/upgrade.ts';
import { newestOf, planTypeOf } from '../../domain/plan-types/find-types.ts';
import type { Moment } from '../core/moment.ts';

/**
 * What decisions about this plan look at now: a draft in the newest version of its type, a submitted plan in its own.
 * Throws for a plan of a type or version that this version of Solis does not have.
 */
export function contextOf({ organisation, now, today }: Moment, { documents = [], ...stored }: PlanRead): PlanContext {
  const newest = newestOf(stored.type);
  // A learner may have changed class since: those of the new one are asked and see it from that moment on.
  const about = subjectOfKey(subjectKey(stored.about), organisation) ?? stored.about;
  const plan = { ...(newest === undefined ? stored : asOfNow(newest, stored)), about };
  const type = planTypeOf(plan.type, plan.version);
  if (type === undefined) throw new Error(`plan ${plan.id} is of an unknown type: ${plan.type} ${plan.version}`);
  return { type, plan, documents, organisation, now, today };
}
