/** Derives what plans have marked, in batches, and calls the owners of what has opened by itself. */

import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import { allRules } from '../../domain/duties/check-context.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import { wakeOf } from '../../domain/duties/wake.ts';
import { callsDue } from '../../domain/plan/call-owners.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { isUnsettled } from '../../domain/plan/unsettled.ts';
import { momentOf } from '../core/moment.ts';
import type { Services } from '../core/turn.ts';
import { contextOf } from '../plans/context-of.ts';
import { handOver } from '../plans/hand-over.ts';
import { takePlan } from '../plans/take-plan.ts';
import type { DerivedPlan, PlanToDerive } from '../ports/plans.ts';
import { keepingOf, readContext, refreshMessages } from './derive.ts';
import { type Facts, readFacts } from './duty-facts.ts';
import { type DutyLookup, loadDuties } from './load-duties.ts';
import { type Kept, keepDuties, keepPlanned, type Planned, planned } from './save-derived.ts';

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
    const derived: Found[] = [];
    for (const plan of marked) derived.push(await deriveOne(plan, scene, read));
    const { found, written, concerned } = await keepAll(scene, derived);
    await refreshMessages(scene, concerned);
    for (const { kind, plan } of found) if (kind === 'unsettled') left.add(plan.id);
    done = { plans: done.plans + marked.length, written: done.written + written, scene };
    await services.plans.derived(services.organisation.id, found.flatMap(settledOf(today)));
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
    const [plans, duties] = await Promise.all([
      services.plans.list(id, { ids }),
      services.obligations.ofPlans(id, ids),
    ]);
    const kept = new Map(ids.map((plan) => [plan, [] as Obligation[]]));
    for (const duty of duties) kept.get(duty.about.plan ?? '')?.push(duty);
    return { plans: new Map(plans.map((plan) => [plan.id, plan])), kept };
  } catch {
    return null;
  }
}

/** What became of one that was marked. */
type Found =
  | {
      readonly kind: 'derived';
      readonly plan: PlanToDerive;
      readonly planned: Planned;
      readonly wake: LocalDate | null;
    }
  /** It stays marked until what was decided about it counts. */
  | { readonly kind: 'unsettled'; readonly plan: PlanToDerive }
  | { readonly kind: 'underivable'; readonly plan: PlanToDerive };

async function deriveOne(plan: PlanToDerive, scene: DutyLookup | Facts, read: ReadTogether | null): Promise<Found> {
  const { id } = plan;
  try {
    const found = read === null ? await readContext(scene, id) : contextIn(scene, read.plans.get(id));
    if (found !== null && isUnsettled(found)) return { kind: 'unsettled', plan };
    const context = await withCalls(scene, found);
    const keeping = await keepingOf(scene, { id, context });
    const kept = read?.kept.get(id) ?? (await keeping.read());
    return {
      ...{ kind: 'derived', plan, planned: planned(scene, keeping, kept) },
      wake: context && wakeOf(context, scene.orders, allRules(scene.organisation.rules)),
    };
  } catch (error) {
    scene.services.report('plan.underivable', error, { plan: id });
    return { kind: 'underivable', plan };
  }
}

interface KeptAll extends Kept {
  readonly found: readonly Found[];
}

/** Together, or where that cannot be, one by one: what cannot be written of one plan must not keep back the others. */
async function keepAll(scene: DutyLookup, derived: readonly Found[]): Promise<KeptAll> {
  try {
    const planned = derived.flatMap((one) => (one.kind === 'derived' ? [one.planned] : []));
    return { found: derived, ...(await keepPlanned(scene, planned)) };
  } catch {
    const each: KeptAll[] = [];
    for (const one of derived) each.push(await keepOne(scene, one));
    return {
      found: each.flatMap(({ found }) => found),
      written: each.reduce((sum, { written }) => sum + written, 0),
      concerned: [...new Set(each.flatMap(({ concerned }) => concerned))],
    };
  }
}

async function keepOne(scene: DutyLookup, one: Found): Promise<KeptAll> {
  const nothing = { written: 0, concerned: [] };
  if (one.kind !== 'derived') return { found: [one], ...nothing };
  const { plan, planned } = one;
  try {
    return { found: [one], ...(await keepDuties(scene, planned)) };
  } catch (error) {
    scene.services.report('plan.underivable', error, { plan: plan.id });
    return { found: [{ kind: 'underivable', plan }], ...nothing };
  }
}

/** One that cannot be derived must not stand before the others for ever. */
const settledOf =
  (today: LocalDate) =>
  (one: Found): readonly DerivedPlan[] => {
    switch (one.kind) {
      case 'derived':
        return [{ ...one.plan, wake: one.wake }];
      case 'underivable':
        return [{ ...one.plan, wake: addDays(today, 1) }];
      case 'unsettled':
        return [];
      default:
        return one satisfies never;
    }
  };

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
