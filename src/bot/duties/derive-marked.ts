/** Derives what plans have marked, in batches, and calls the owners of what has opened by itself. */
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { callsDue } from '../../domain/plan/relay.ts';
import type { DutyFacts } from '../../domain/rules/facts.ts';
import { wakeOf } from '../../domain/rules/wake.ts';
import { handOver } from '../deliver.ts';
import type { PlanToDerive } from '../ports.ts';
import { takePlan } from '../take-plan.ts';
import type { World } from '../turn.ts';
import { keepDutiesOfPlan, readContext, refreshMessages } from './derive.ts';
import { readFacts } from './duty-facts.ts';

export interface Derived {
  readonly plans: number;
  readonly written: number;
}

/** Plans that are asked for at a time. */
const batch = 100;

/** Throws what the stores throw; a plan that cannot be derived is reported and looked at again tomorrow. */
export async function deriveMarked(world: World, today: LocalDate): Promise<Derived> {
  let done: Derived = { plans: 0, written: 0 };
  for (;;) {
    const marked = await world.plans.toDerive(world.organisation.id, today, batch);
    if (marked.length === 0) return done;
    // After the marks: what changes from now on leaves marks of its own.
    const facts = await readFacts(world);
    for (const plan of marked)
      done = { plans: done.plans + 1, written: done.written + (await deriveOne(world, plan, facts)) };
    if (marked.length < batch) return done;
  }
}

async function deriveOne(world: World, marked: PlanToDerive, facts: DutyFacts): Promise<number> {
  const { organisation } = world;
  const { id } = marked;
  try {
    const context = await withCalls(world, await readContext(world, id, facts), facts);
    const { written, concerned } = await keepDutiesOfPlan(world, { id, context, facts });
    await world.plans.derived(organisation.id, marked, context && wakeOf(context, facts.orders));
    await refreshMessages(world, concerned);
    return written;
  } catch (error) {
    world.report('the duties of a plan could not be derived', error, { plan: id });
    // It must not stand before the others for ever.
    await world.plans.derived(organisation.id, marked, addDays(facts.today, 1));
    return 0;
  }
}

/** Minutes in which whoever begins a plan is about to call its owners. */
const beginning = 5;

/** The plan after the owners of what is open and was never called are called: a day has come, though nobody did anything. */
async function withCalls(world: World, context: PlanContext | null, { today }: DutyFacts): Promise<PlanContext | null> {
  if (context === null || callsDue(context, { arrival: '', by: '' }) === null) return context;
  const { organisation, clock } = world;
  const now = clock.now();
  const taken = await takePlan({ world, organisation, now: now.toISOString(), today }, context.plan.id);
  if (taken === null) return null;
  const { id, startedAt, startedBy } = taken.plan;
  const isNew = now.getTime() - Date.parse(startedAt) < beginning * 60_000;
  const change = callsDue(taken, { arrival: `wake-${id}-${today}`, by: isNew ? startedBy : '' });
  if (change === null || (await world.plans.save(organisation.id, change)) !== 'saved') return taken;
  await handOver(
    world,
    change.notices.map((notice) => ({ plan: id, notice })),
  );
  return { ...taken, plan: change.plan };
}
