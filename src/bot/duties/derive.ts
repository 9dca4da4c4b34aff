/** Derives the duties anew after something changed, keeps them, and puts the messages in order that speak of them. */

import { addresseeOf } from '../../domain/duties/addressee.ts';
import { dutiesOfPlan } from '../../domain/duties/derive-plan.ts';
import { dutiesOfSchool } from '../../domain/duties/derive-school.ts';
import type { DutyFacts } from '../../domain/duties/facts.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { Services } from '../core/turn.ts';
import { contextOf } from '../plans/context-of.ts';
import { dayOf, factsOf, readFacts } from './duty-facts.ts';
import { refreshDaily } from './refresh.ts';
import { type Kept, keepDuties } from './save-derived.ts';

/** What the duties of one plan are now. Throws what the stores throw; the sweep makes up for it. */
export async function deriveOfPlan(services: Services, plan: string): Promise<void> {
  const facts = await readFacts(services);
  const { concerned } = await keepDutiesOfPlan(services, {
    id: plan,
    context: await readContext(services, plan, facts),
    facts,
  });
  await refreshMessages(services, concerned);
}

/** Likewise for the duties about no plan: of the school, of classes, renewals, meetings. */
export async function deriveOfSchool(services: Services): Promise<void> {
  const { concerned } = await keepDutiesOfSchool(services, await readFacts(services));
  await refreshMessages(services, concerned);
}

/** Null where there is no such plan any more. */
export async function readContext(
  { organisation, plans, clock }: Services,
  id: string,
  { today }: Pick<DutyFacts, 'today'>,
): Promise<PlanContext | null> {
  const plan = await plans.load(organisation.id, id);
  return plan && contextOf({ organisation, now: clock.now().toISOString(), today }, plan);
}

export interface PlanDuties {
  readonly id: string;
  /** Null: the plan is gone, and nothing is owed because of it any more. */
  readonly context: PlanContext | null;
  /** Of the whole organisation. */
  readonly facts: DutyFacts;
}

export const keepDutiesOfPlan = (services: Services, { id, context, facts }: PlanDuties): Promise<Kept> =>
  keepDuties(services, {
    read: () => services.obligations.ofPlan(services.organisation.id, id),
    duties: context === null ? [] : dutiesOfPlan(context, factsOf(facts, context.plan)),
    today: facts.today,
  });

export async function keepDutiesOfSchool(services: Services, facts: DutyFacts): Promise<Kept> {
  const { organisation } = services;
  const plans = await services.plans.outlines(organisation.id);
  return keepDuties(services, {
    read: () => services.obligations.ofNoPlan(organisation.id),
    duties: dutiesOfSchool({ ...facts, plans }),
    today: facts.today,
  });
}

/** The messages of the day of these members, and of whoever got them while they are away. */
export async function refreshMessages(services: Services, members: readonly MemberId[]): Promise<void> {
  if (members.length === 0) return;
  const { organisation, clock } = services;
  const preferences = await services.preferences.all(organisation.id);
  const day = dayOf(services, clock.now());
  const all = members.flatMap((member) => [member, addresseeOf(member, day, { organisation, preferences })]);
  await refreshDaily(services, [...new Set(all)]);
}
