/** A step in the life of a plan: who may take it, from where, and with what reason, is data of its type. */
import { defined } from '../../../shared/defined.ts';
import { memberById } from '../../people/member-by-id.ts';
import type { MemberId, Reader } from '../../people/organisation.ts';
import { postsOf } from '../../people/role-holders.ts';
import { classOf } from '../../people/subject.ts';
import { mayKnow, mayTake } from '../access.ts';
import { type Advance, refused } from '../advance-result.ts';
import type { ArrivalOf } from '../arrival.ts';
import { carriable } from '../carry-forward.ts';
import type { StatusBefore } from '../history.ts';
import { isInForce, phaseOf, type Transition } from '../life-cycle.ts';
import type { Notice } from '../notice.ts';
import { type Plan, type SectionKey, type SectionState, sectionIdOf, valuesOf } from '../plan.ts';
import { startChange, withHistory, withNotices, withPlan, withRest, withSection } from '../plan-change.ts';
import type { PlanContext } from '../plan-context.ts';
import type { PlanWrite } from '../plan-write.ts';
import { openSections } from '../standing.ts';
import { unmetNeed } from '../unmet-need.ts';

export function transition(context: PlanContext, reader: Reader, arrival: ArrivalOf<'transition'>): Advance {
  const named = context.type.lifeCycle.transitions.filter((one) => one.name === arrival.name);
  const found = named.find((one) => one.from.includes(context.plan.status)) ?? named[0];
  if (found === undefined) return refused({ why: 'no-such-place' });
  if (!mayTake(reader, context, found)) return refused({ why: 'no-right' });
  if (!found.from.includes(context.plan.status)) return refused({ why: 'status', status: context.plan.status });
  const unmet = unmetNeed(context, found);
  if (unmet !== null) return refused(unmet);
  const reason = arrival.reason?.trim() ?? '';
  if (found.reason === 'required' && reason === '') return refused({ why: 'reason-missing' });
  const needed = found.needs === 'open-sections-done' ? openSections(context) : [];
  const started = withRest(
    startChange(context.plan, arrival.id),
    needed.map(({ section }) => section.key),
  );
  const change = withStatus(context, started, { transition: found, arrival, reason });
  if (arrival.wording === undefined) return { kind: 'moved', write: change };
  return { kind: 'moved', write: withPlan(change, { wording: arrival.wording }) };
}

interface Step {
  readonly transition: Transition;
  readonly arrival: { readonly id: string; readonly by: string };
  readonly reason?: string;
}

/** Puts the new status into a change: history, fresh sections for the new stage, word to those who are concerned. */
export function withStatus(
  context: PlanContext,
  change: PlanWrite,
  { transition: taken, arrival, reason }: Step,
): PlanWrite {
  const { statusReason: _, ...plan } = change.plan;
  const told = reason === undefined || reason === '' ? {} : { statusReason: reason };
  const reached = { ...plan.reached, [taken.to]: context.now };
  const moved = { ...plan, status: taken.to, statusAt: context.now, reached, ...told };
  const asked = askedAnew(context, taken);
  const emptied = asked.map(([key, state]) => [key, valuesOf(state.answers)] as const);
  const entry = {
    kind: 'status',
    at: context.now,
    by: arrival.by,
    arrival: arrival.id,
    transition: taken.name,
    before: plan.status,
    after: taken.to,
    ...defined({ reason: told.statusReason }),
    ...(emptied.length > 0 && { emptied: Object.fromEntries(emptied) }),
    was: { ...whatStood(context.plan), ...(asked.length > 0 && { sections: Object.fromEntries(asked) }) },
  } as const;
  let next = withHistory(withPlan({ ...change, plan: { ...moved, revision: change.plan.revision } }, {}), entry);
  for (const [key, state] of asked) {
    const { [key]: __, ...called } = next.plan.called;
    next = withPlan(withSection(next, key, emptiedState(context, key, state)), { called });
  }
  return withNotices(next, noticesOf(context, next, arrival));
}

const whatStood = ({ statusAt, statusReason, called }: Plan): StatusBefore => ({
  statusAt,
  called,
  ...defined({ statusReason }),
});

/**
 * Sections of the approval that were begun in an earlier round are asked again: an approval after a revision is a new
 * one. What may be written before the approval as well stays.
 */
function askedAnew({ plan, type }: PlanContext, taken: Transition): readonly (readonly [SectionKey, SectionState])[] {
  if (phaseOf(type, taken.to) !== 'deciding' || plan.status === taken.to) return [];
  const anew = type.sections
    .filter((section) => section.openIn.includes(taken.to))
    .filter((section) => !taken.from.some((status) => section.openIn.includes(status)))
    .map((section) => section.id);
  return Object.entries(plan.sections).filter(([key]) => anew.includes(sectionIdOf(key)));
}

function emptiedState(context: PlanContext, key: SectionKey, state: SectionState): Omit<SectionState, 'revision'> {
  const carried = { ...state.carried, ...carriable(context.type, sectionIdOf(key), state.answers) };
  return {
    answers: {},
    ...(Object.keys(carried).length > 0 && { carried }),
    ...defined({ carriedRows: state.carriedRows, carriedPresets: state.carriedPresets }),
  };
}

function noticesOf(context: PlanContext, change: PlanWrite, { id, by }: Step['arrival']): readonly Notice[] {
  const { status } = change.plan;
  // Whoever hears that their section came back need not hear the rest apart.
  const knows = (to: MemberId) => to === by || change.notices.some((notice) => 'to' in notice && notice.to === to);
  const told = concernedBy(context, change.plan)
    .filter((to) => !knows(to))
    .map((to): Notice => ({ key: `${id}:status:${to}`, kind: 'status', to, status, by }));
  const channel = context.type.channel === 'status' ? context.organisation.channels[0]?.id : undefined;
  if (channel === undefined) return told;
  return [...told, { key: `${id}:channel`, kind: 'channel-status', channel, status }];
}

/** Whoever began the plan; once it is agreed on, the class teachers who may know of it, too. */
function concernedBy({ type, organisation, today }: PlanContext, plan: Plan): readonly MemberId[] {
  const inClass = classOf(plan.about);
  if (inClass === undefined || !isInForce(type, plan.status)) return [plan.startedBy];
  const teachers = postsOf(organisation, 'class-teacher', { class: inClass }).holders.filter((id) => {
    const member = memberById(organisation, id);
    return member !== null && mayKnow({ organisation, today, member }, type, plan);
  });
  return [...new Set([plan.startedBy, ...teachers])];
}
