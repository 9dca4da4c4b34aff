/** Derives what plans have marked, in batches, and calls the owners of what has opened by itself. */
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import { wakeOf } from '../../domain/duties/wake.ts';
import { callsDue } from '../../domain/plan/call-owners.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { isUnsettled } from '../../domain/plan/unsettled.ts';
import { defined } from '../../shared/defined.ts';
import { momentOf } from '../core/moment.ts';
import type { Services } from '../core/turn.ts';
import { contextOf } from '../plans/context-of.ts';
import { handOver } from '../plans/hand-over.ts';
import { takePlan } from '../plans/take-plan.ts';
import type { DerivedPlan, PlanToDerive } from '../ports/plans.ts';
import { keepDutiesOfPlan, readContext, refreshMessages } from './derive.ts';
import { type Facts, readFacts } from './duty-facts.ts';
import { type DutyLookup, loadDuties } from './load-duties.ts';

export interface Derived {
  readonly plans: number;
  readonly written: number;
  /** What was looked up for it last; null where nothing was. */
  readonly scene: DutyLookup | null;
}

/** Plans that are asked for at a time. */
const batch = 100;
/** From so many on what concerns all plans costs less than what concerns each. */
const several = 5;

/** Throws what the stores throw; a plan that cannot be derived is reported and looked at again tomorrow. */
export async function deriveMarked(services: Services, today: LocalDate): Promise<Derived> {
  let done: Derived = { plans: 0, written: 0, scene: null };
  const left = new Set<string>();
  for (;;) {
    const marked = await services.plans.toDerive(services.organisation.id, today, batch);
    if (marked.every(({ id }) => left.has(id))) return done;
    // After the marks: what changes from now on leaves marks of its own.
    const lookup = await loadDuties(services);
    // Where several have changed, as with the people, everything is read at once; else what concerns each.
    const scene = marked.length < several ? lookup : await readFacts(lookup);
    const read = await readTogether(lookup, marked);
    const settled: DerivedPlan[] = [];
    for (const plan of marked) {
      const one = await deriveOne(plan, scene, read);
      if (one === null) left.add(plan.id);
      else settled.push({ ...plan, wake: one.wake });
      done = { plans: done.plans + 1, written: done.written + (one?.written ?? 0), scene };
    }
    await services.plans.derived(services.organisation.id, settled);
    if (marked.length < batch) return done;
  }
}

/** What is derived from and what is kept, of several plans at once. */
interface ReadTogether {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly kept: ReadonlyMap<string, readonly Obligation[]>;
}

/** Null where one of them cannot be read: it must not keep back the others, which are read by themselves then. */
async function readTogether(
  { services, organisation: { id } }: DutyLookup,
  marked: readonly PlanToDerive[],
): Promise<ReadTogether | null> {
  const ids = marked.map((one) => one.id);
  try {
    const [plans, kept] = await Promise.all([services.plans.list(id, { ids }), services.obligations.ofPlans(id, ids)]);
    return {
      plans: new Map(plans.map((plan) => [plan.id, plan])),
      kept: new Map(ids.map((plan) => [plan, kept.filter(({ about }) => about.plan === plan)])),
    };
  } catch {
    return null;
  }
}

interface DerivedOne {
  /** How many duties. */
  readonly written: number;
  readonly wake: LocalDate | null;
}

/** Null where it stays marked until what was decided about it counts. */
async function deriveOne(
  marked: PlanToDerive,
  scene: DutyLookup | Facts,
  read: ReadTogether | null,
): Promise<DerivedOne | null> {
  const { services, orders, today } = scene;
  const { id } = marked;
  try {
    const found = read === null ? await readContext(scene, id) : contextIn(scene, read.plans.get(id));
    if (found !== null && isUnsettled(found)) return null;
    const context = await withCalls(scene, found);
    const { written, concerned } = await keepDutiesOfPlan(scene, {
      id,
      context,
      ...defined({ kept: read?.kept.get(id) }),
    });
    await refreshMessages(scene, concerned);
    return { written, wake: context && wakeOf(context, orders) };
  } catch (error) {
    services.report('plan.underivable', error, { plan: id });
    // It must not stand before the others for ever.
    return { written: 0, wake: addDays(today, 1) };
  }
}

const contextIn = (scene: DutyLookup, plan: Plan | undefined): PlanContext | null =>
  plan === undefined ? null : contextOf(scene, plan);

/** Minutes in which whoever begins a plan is about to call its owners. */
const beginning = 5;

/** The plan after the owners of what is open and was never called are called: a day has come, though nobody did anything. */
async function withCalls({ services }: DutyLookup, context: PlanContext | null): Promise<PlanContext | null> {
  if (context === null || callsDue(context, { arrival: '', by: '' }) === null) return context;
  const moment = momentOf(services);
  const { organisation, now, today } = moment;
  const taken = await takePlan({ ...moment, services }, context.plan.id);
  if (taken === null) return null;
  const { id, startedAt, startedBy } = taken.plan;
  const isNew = Date.parse(now) - Date.parse(startedAt) < beginning * 60_000;
  const change = callsDue(taken, { arrival: `wake-${id}-${today}`, by: isNew ? startedBy : '' });
  if (change === null || (await services.plans.save(organisation.id, change)) !== 'saved') return taken;
  await handOver(
    services,
    change.notices.map((notice) => ({ plan: id, notice })),
  );
  return { ...taken, plan: change.plan };
}
