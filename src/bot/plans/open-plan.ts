/** Takes a plan out for a member, if they may know of it, and puts changes of it back. */
import { mayKnow } from '../../domain/plan/access.ts';
import type { Advance, Refusal } from '../../domain/plan/advance-result.ts';
import type { Arrival } from '../../domain/plan/arrival.ts';
import { advance, isEmpty } from '../../domain/plan/arrivals/advance.ts';
import { callsDue } from '../../domain/plan/call-owners.ts';
import type { Notice } from '../../domain/plan/notice.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { PlanWrite } from '../../domain/plan/plan-write.ts';
import { defined } from '../../shared/defined.ts';
import { overtaken, retryOnConflict } from '../../shared/retry-on-conflict.ts';
import type { Looking, Turn } from '../core/turn.ts';
import { audit } from './audited.ts';
import { deliver } from './hand-over.ts';
import { withOthers } from './other-plans.ts';
import { takePlan } from './take-plan.ts';
import { touchesDuties } from './touches-duties.ts';

/**
 * The plan on the desk; null where there is none that this member may know of: the two look the same to them.
 * @param may `mayReach`, where no more is shown of it than a task of theirs
 */
export async function openPlan(turn: Looking, id: string, may = mayKnow): Promise<PlanContext | null> {
  const context = await takePlan(turn, id);
  if (context === null) return null;
  if (may(turn, context.type, context.plan)) return withOthers(turn, context);
  await audit(turn, { act: 'refused', plan: id });
  return null;
}

/** Calls the owners of what can be worked on in a plan and was never called, and returns the plan as it is then. */
export async function callOwners(turn: Turn, context: PlanContext): Promise<PlanContext> {
  const change = callsDue(context, { arrival: `${turn.id}.called`, by: turn.member.id });
  if (change === null) return context;
  const saved = await turn.services.plans.save(turn.organisation.id, change);
  if (saved !== 'saved') return (await takePlan(turn, context.plan.id)) ?? context;
  follow(turn, change);
  return { ...context, plan: change.plan };
}

export type Applied =
  | { readonly kind: 'moved'; readonly context: PlanContext; readonly notices: readonly Notice[] }
  | { readonly kind: 'refused'; readonly context: PlanContext; readonly refusal: Refusal }
  | {
      readonly kind: 'conflict';
      readonly context: PlanContext;
      readonly conflict: Extract<Advance, { kind: 'conflict' }>;
    };

/**
 * Applies an arrival and saves it. Where somebody else was faster in the same place it reads again and decides anew;
 * an arrival that was written before counts as done. Throws after several lost races in a row.
 */
export async function apply(turn: Turn, context: PlanContext, arrival: Arrival): Promise<Applied> {
  let now = context;
  return retryOnConflict<Applied>(`plan ${context.plan.id}`, async () => {
    const result = advance(now, turn, arrival);
    if (result.kind === 'refused') {
      if (result.refusal.why === 'no-right')
        await audit(turn, { act: 'refused', plan: now.plan.id, what: arrival.kind });
      return { kind: 'refused', context: now, refusal: result.refusal };
    }
    if (result.kind === 'conflict') return { kind: 'conflict', context: now, conflict: result };
    if (isEmpty(result.write)) return { kind: 'moved', context: now, notices: [] };
    const saved = await turn.services.plans.save(turn.organisation.id, result.write);
    if (saved === 'saved') {
      follow(turn, result.write);
      noteAct(turn, arrival, result.write);
      return { kind: 'moved', context: { ...now, plan: result.write.plan }, notices: result.write.notices };
    }
    const fresh = await takePlan(turn, context.plan.id);
    if (fresh === null) throw new Error(`plan ${context.plan.id} is gone`);
    now = { ...fresh, ...defined({ others: now.others, isLogged: now.isLogged }) };
    return saved === 'repeated' ? { kind: 'moved', context: now, notices: [] } : overtaken;
  });
}

/** What was taken back is done no longer; all else is taken back by its arrival. */
function noteAct({ acts }: Turn, arrival: Arrival, { plan, arrival: id }: PlanWrite): void {
  const done = arrival.kind === 'undo' ? arrival.entries[0]?.arrival : undefined;
  if (done === undefined) acts.did({ kind: 'plan-undo', plan: plan.id, arrival: id });
  else acts.undid({ kind: 'plan-undo', plan: plan.id, arrival: done });
}

/** What goes on behind the turn once a change is saved; the turn does not wait for it. */
function follow({ services }: Turn, change: PlanWrite): void {
  void deliver(services, change.plan, change.notices);
  if (touchesDuties(services.organisation.rules, change)) services.background.derive(change.plan.id);
}
