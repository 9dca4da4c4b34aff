/** Derives the duties anew after something changed, keeps them, and puts the messages in order that speak of them. */

import type { MemberId } from '../../domain/people/organisation.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { addresseeOf } from '../../domain/rules/addressee.ts';
import { dutiesOfPlan } from '../../domain/rules/derive-plan.ts';
import { dutiesOfSchool } from '../../domain/rules/derive-school.ts';
import type { DutyFacts } from '../../domain/rules/facts.ts';
import { contextOf } from '../context-of.ts';
import type { World } from '../turn.ts';
import { dayOf, factsOf, readFacts } from './duty-facts.ts';
import { type Kept, keepDuties } from './keep-duties.ts';
import { refreshDaily } from './refresh.ts';

/** What the duties of one plan are now. Throws what the stores throw; the sweep makes up for it. */
export async function deriveOfPlan(world: World, plan: string): Promise<void> {
  const facts = await readFacts(world);
  const { concerned } = await keepDutiesOfPlan(world, {
    id: plan,
    context: await readContext(world, plan, facts),
    facts,
  });
  await refreshMessages(world, concerned);
}

/** Likewise for the duties about no plan: of the school, of classes, renewals, meetings. */
export async function deriveOfSchool(world: World): Promise<void> {
  const { concerned } = await keepDutiesOfSchool(world, await readFacts(world));
  await refreshMessages(world, concerned);
}

/** Null where there is no such plan any more. */
export async function readContext(
  { organisation, plans, clock }: World,
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

export const keepDutiesOfPlan = (world: World, { id, context, facts }: PlanDuties): Promise<Kept> =>
  keepDuties(world, {
    read: () => world.obligations.ofPlan(world.organisation.id, id),
    duties: context === null ? [] : dutiesOfPlan(context, factsOf(facts, context.plan)),
    today: facts.today,
  });

export async function keepDutiesOfSchool(world: World, facts: DutyFacts): Promise<Kept> {
  const { organisation } = world;
  const plans = await world.plans.outlines(organisation.id);
  return keepDuties(world, {
    read: () => world.obligations.ofNoPlan(organisation.id),
    duties: dutiesOfSchool({ ...facts, plans }),
    today: facts.today,
  });
}

/** The messages of the day of these members, and of whoever got them while they are away. */
export async function refreshMessages(world: World, members: readonly MemberId[]): Promise<void> {
  if (members.length === 0) return;
  const { organisation, clock } = world;
  const preferences = await world.preferences.all(organisation.id);
  const day = dayOf(world, clock.now());
  const all = members.flatMap((member) => [member, addresseeOf(member, day, { organisation, preferences })]);
  await refreshDaily(world, [...new Set(all)]);
}
