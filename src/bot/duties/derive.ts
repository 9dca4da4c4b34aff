/** Derives the duties anew after something changed, keeps them, and puts the messages in order that speak of them. */

import { dutiesOfPlan } from '../../domain/duties/derive-plan.ts';
import { dutiesOfSchool } from '../../domain/duties/derive-school.ts';
import { mayDoFor } from '../../domain/duties/doer.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { isUnsettled } from '../../domain/plan/unsettled.ts';
import type { Services } from '../core/turn.ts';
import { contextOf } from '../plans/context-of.ts';
import { type Facts, readFacts, readFactsOf } from './duty-facts.ts';
import { type DutyLookup, loadDuties } from './load-duties.ts';
import { refreshWith } from './refresh.ts';
import { type Keeping, type Kept, keepDuties } from './save-derived.ts';

/**
 * What the duties of one plan are now; nothing yet where it was decided on just now. Throws what the stores throw; the
 * sweep makes up for it.
 */
export async function deriveOfPlan(services: Services, plan: string): Promise<void> {
  const scene = await loadDuties(services);
  const context = await readContext(scene, plan);
  if (context !== null && isUnsettled(context)) return;
  const { concerned } = await keepDuties(scene, await keepingOf(scene, { id: plan, context }));
  await refreshMessages(scene, concerned);
}

/** Derives the duties about no plan anew: of the school, of classes, renewals, meetings, the register of those who may need support. */
export async function deriveOfSchool(services: Services): Promise<void> {
  const facts = await readFacts(await loadDuties(services));
  const { concerned } = await keepDutiesOfSchool(facts);
  await refreshMessages(facts, concerned);
}

/** Null where there is no such plan any more. */
export async function readContext(scene: DutyLookup, id: string): Promise<PlanContext | null> {
  const { services, organisation } = scene;
  const plan = await services.plans.load(organisation.id, id);
  return plan && contextOf(scene, plan);
}

interface PlanDuties {
  readonly id: string;
  /** Null: the plan is gone, and nothing is owed because of it any more. */
  readonly context: PlanContext | null;
}

/** What is derived of a plan, and how what is kept of it is read. */
export async function keepingOf(scene: DutyLookup | Facts, { id, context }: PlanDuties): Promise<Keeping> {
  return {
    read: () => scene.services.obligations.ofPlan(scene.organisation.id, id),
    duties: context === null ? [] : dutiesOfPlan(context, await readFactsOf(scene, context.plan)),
  };
}

export async function keepDutiesOfSchool(facts: Facts): Promise<Kept> {
  const { services, organisation } = facts;
  const [plans, intake] = await Promise.all([
    services.plans.outlines(organisation.id),
    services.intake.list(organisation.id),
  ]);
  return keepDuties(facts, {
    read: () => services.obligations.ofNoPlan(organisation.id),
    duties: dutiesOfSchool({ ...facts, plans, intake }),
  });
}

/** The messages of the day of these members, and of whoever got them while they are away. */
export async function refreshMessages(scene: DutyLookup, members: readonly MemberId[]): Promise<void> {
  const all = members.flatMap((member) => [member, ...mayDoFor(member, scene)]);
  await refreshWith(scene, [...new Set(all)]);
}
