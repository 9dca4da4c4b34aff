/** Takes a plan out for a member, if they may know of it, and puts changes of it back. */
import { mayKnow } from '../domain/people/access.ts';
import { advance, isEmpty } from '../domain/plan/advance.ts';
import type { Advance, Refusal } from '../domain/plan/advance-result.ts';
import type { Arrival } from '../domain/plan/arrival.ts';
import type { Notice } from '../domain/plan/notice.ts';
import type { PlanContext } from '../domain/plan/plan-context.ts';
import { upgradeOf } from '../domain/plan/upgrade.ts';
import { contextOf } from './context-of.ts';
import { deliver } from './deliver.ts';
import type { Turn } from './turn.ts';

/** The plan on the desk; null where there is none that this member may know of: the two look the same to them. */
export async function openPlan(turn: Turn, id: string): Promise<PlanContext | null> {
  const context = await take(turn, id);
  if (context === null || mayKnow(turn, context.type, context.plan)) return context;
  await audit(turn, { act: 'refused', plan: id });
  return null;
}

/** Loads a plan, and saves its upgrade first where the plan is a draft of an older version. */
async function take(turn: Turn, id: string): Promise<PlanContext | null> {
  const plan = await turn.world.plans.load(turn.organisation.id, id);
  if (plan === null) return null;
  const context = contextOf(turn, plan);
  const change = upgradeOf(context.type, plan, turn.now);
  if (change === null) return context;
  const saved = await turn.world.plans.save(turn.organisation.id, change);
  return saved === 'saved' ? { ...context, plan: change.plan } : take(turn, id);
}

export type Applied =
  | { readonly kind: 'moved'; readonly context: PlanContext; readonly notices: readonly Notice[] }
  | { readonly kind: 'refused'; readonly context: PlanContext; readonly refusal: Refusal }
  | {
      readonly kind: 'conflict';
      readonly context: PlanContext;
      readonly conflict: Extract<Advance, { kind: 'conflict' }>;
    };

const tries = 4;

/**
 * Applies an arrival and saves it. Where somebody else was faster in the same place it reads again and decides anew;
 * an arrival that was written before counts as done. Throws after several lost races in a row.
 */
export async function apply(turn: Turn, context: PlanContext, arrival: Arrival): Promise<Applied> {
  let now = context;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const result = advance(now, turn, arrival);
    if (result.kind === 'refused') return { kind: 'refused', context: now, refusal: result.refusal };
    if (result.kind === 'conflict') return { kind: 'conflict', context: now, conflict: result };
    if (isEmpty(result.write)) return { kind: 'moved', context: now, notices: [] };
    const saved = await turn.world.plans.save(turn.organisation.id, result.write);
    if (saved === 'saved') {
      void deliver(turn.world, result.write.plan, result.write.notices);
      return { kind: 'moved', context: { ...now, plan: result.write.plan }, notices: result.write.notices };
    }
    const fresh = await take(turn, context.plan.id);
    if (fresh === null) throw new Error(`plan ${context.plan.id} is gone`);
    now = fresh;
    if (saved === 'repeated') return { kind: 'moved', context: now, notices: [] };
  }
  throw new Error(`plan ${context.plan.id}: ${tries} lost races in a row`);
}

interface Act {
  readonly act: 'saw' | 'exported' | 'refused';
  readonly plan?: string;
  readonly section?: string;
  readonly what?: string;
}

/** Adds to the audit trail that this member saw, exported or was refused something. Changes stand in the plan's history. */
export const audit = (turn: Turn, act: Act): Promise<void> =>
  turn.world.audit.append(turn.organisation.id, [{ at: turn.now, member: turn.member.id, ...act }]);
