/** A step in the life of a plan: who may take it, from where, and with what reason, is data of its type. */
import { mayTake, type Reader } from '../../people/access.ts';
import { type Advance, refused } from '../advance-result.ts';
import type { ArrivalOf } from '../arrival.ts';
import { carriable } from '../carry-forward.ts';
import type { Notice } from '../notice.ts';
import type { Plan, SectionState } from '../plan.ts';
import { startChange, withHistory, withNotices, withPlan, withSection } from '../plan-change.ts';
import type { PlanContext } from '../plan-context.ts';
import type { Transition } from '../plan-type.ts';
import type { PlanWrite } from '../plan-write.ts';
import { undone } from '../standing.ts';

export function transition(context: PlanContext, reader: Reader, arrival: ArrivalOf<'transition'>): Advance {
  const found = context.type.transitions.find((one) => one.name === arrival.name);
  if (found === undefined) return refused({ why: 'no-such-place' });
  if (!mayTake(reader, context.plan, found)) return refused({ why: 'no-right' });
  if (!found.from.includes(context.plan.status)) return refused({ why: 'status', status: context.plan.status });
  const reason = arrival.reason?.trim() ?? '';
  if (found.reason === 'required' && reason === '') return refused({ why: 'reason-missing' });
  const missing = found.needs === 'open-sections-done' ? undone(context) : [];
  if (missing.length > 0) return refused({ why: 'incomplete', sections: missing.map((section) => section.key) });
  const change = withStatus(context, startChange(context.plan, arrival.id), { transition: found, arrival, reason });
  if (arrival.wording === undefined) return { kind: 'moved', write: change };
  return { kind: 'moved', write: withPlan(change, { wording: arrival.wording }) };
}

interface Step {
  readonly transition: Transition;
  readonly arrival: { readonly id: string; readonly by: string };
  readonly reason?: string;
}

/** Puts the new status into a change: history, fresh sections for the new stage, word to those who worked on the plan. */
export function withStatus(
  context: PlanContext,
  change: PlanWrite,
  { transition: taken, arrival, reason }: Step,
): PlanWrite {
  const { statusReason: _, ...plan } = change.plan;
  const told = reason === undefined || reason === '' ? {} : { statusReason: reason };
  const moved = { ...plan, status: taken.to, statusAt: context.now, ...told };
  const entry = {
    kind: 'status',
    at: context.now,
    by: arrival.by,
    arrival: arrival.id,
    transition: taken.name,
    before: plan.status,
    after: taken.to,
    ...(told.statusReason !== undefined && { reason: told.statusReason }),
  } as const;
  const next = withHistory(withPlan({ ...change, plan: { ...moved, revision: change.plan.revision } }, {}), entry);
  return withNotices(askAnew(context, next), noticesOf(context, next.plan, arrival));
}

/** Sections of the stage that were done in an earlier round are asked again: an approval after a revision is a new one. */
function askAnew(context: PlanContext, change: PlanWrite): PlanWrite {
  let next = change;
  if (change.plan.status !== 'in-approval') return next;
  for (const section of context.type.sections.filter(
    (one) => one.openIn.includes('in-approval') && one.each === undefined,
  )) {
    const state = change.plan.sections[section.id];
    if (state === undefined) continue;
    const { [section.id]: _, ...called } = next.plan.called;
    next = withPlan(withSection(next, section.id, emptied(context, section.id, state)), { called });
  }
  return next;
}

function emptied(context: PlanContext, section: string, state: SectionState): Omit<SectionState, 'revision'> {
  const carried = carriable(context.type, section, state.answers);
  return { answers: {}, ...(Object.keys(carried).length > 0 && { carried }) };
}

function noticesOf(context: PlanContext, plan: Plan, { id, by }: Step['arrival']): readonly Notice[] {
  const workers = new Set([
    plan.startedBy,
    ...Object.values(plan.sections).flatMap((state) => state.finished?.by ?? []),
  ]);
  workers.delete(by);
  const status = plan.status;
  const told = [...workers].map((to): Notice => ({ key: `${id}:status:${to}`, kind: 'status', to, status, by }));
  const channel = context.organisation.channels[0]?.id;
  if (channel === undefined) return told;
  return [...told, { key: `${id}:channel`, kind: 'channel-status', channel, status }];
}
