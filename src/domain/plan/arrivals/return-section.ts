/** A section goes back to its owner with a comment; a plan that was being approved goes under revision with it. */
import { defined } from '../../../shared/defined.ts';
import type { Reader } from '../../people/organisation.ts';
import { mayReturn, ownersOf } from '../access.ts';
import { type Advance, refused } from '../advance-result.ts';
import type { ArrivalOf } from '../arrival.ts';
import { callNow } from '../call-owners.ts';
import { returnOf } from '../life-cycle.ts';
import { findSection } from '../on-path.ts';
import { noSection } from '../plan.ts';
import { startChange, withHistory, withNotices, withPlan, withSection } from '../plan-change.ts';
import type { PlanContext } from '../plan-context.ts';
import { withStatus } from './transition.ts';

export function returnSection(context: PlanContext, reader: Reader, arrival: ArrivalOf<'return-section'>): Advance {
  const { plan, type } = context;
  const section = findSection(type, plan, arrival.section);
  const transition = returnOf(type, plan.status);
  if (section === undefined || transition === undefined) return refused({ why: 'no-such-place' });
  if (!mayReturn(reader, plan, section, transition.by)) return refused({ why: 'no-right' });
  const inApproval = transition.from.includes(plan.status);
  const drafting = section.type.openIn.includes(inApproval ? transition.to : plan.status);
  if (!drafting) return refused({ why: 'status', status: plan.status });
  const { finished, ...state } = plan.sections[section.key] ?? noSection;
  if (finished === undefined) return refused({ why: 'no-such-place' });
  if (arrival.comment.trim() === '') return refused({ why: 'reason-missing' });
  const stamp = { by: arrival.by, at: context.now };
  const returned = { ...stamp, comment: arrival.comment.trim() };
  let change = withSection(startChange(plan, arrival.id), section.key, { ...state, returned });
  // Whoever gets it back has as long for it as when they were called first.
  change = withPlan(change, { called: { ...plan.called, [section.key]: callNow(context, section) } });
  change = withHistory(change, {
    kind: 'returned',
    ...stamp,
    arrival: arrival.id,
    section: section.key,
    comment: returned.comment,
    was: { finished, ...defined({ call: plan.called[section.key] }) },
  });
  const owners = ownersOf(context, plan, section).members;
  const notices = owners.map((owner) => ({
    key: `${arrival.id}:returned:${owner.id}`,
    kind: 'returned' as const,
    to: owner.id,
    section: section.key,
    by: arrival.by,
  }));
  change = withNotices(change, notices);
  return { kind: 'moved', write: inApproval ? withStatus(context, change, { transition, arrival }) : change };
}
