/** When the last needed section of a stage is done, whoever is to take the plan further hears of it. */

import type { MemberId } from '../people/ids.ts';
import { membersWithRole } from '../people/roles-of.ts';
import { classOf } from '../people/subject.ts';
import { mayKnow } from './access.ts';
import type { Transition } from './life-cycle.ts';
import type { Notice } from './notice.ts';
import { withNotices } from './plan-change.ts';
import type { PlanContext } from './plan-context.ts';
import type { PlanWrite } from './plan-write.ts';
import { undone } from './standing.ts';
import { subjectReaders } from './subject-kinds.ts';

/** Adds the word to a change that completes the stage; whoever made the change sees it in the answer. */
export function withReady(context: PlanContext, change: PlanWrite, by: string): PlanWrite {
  const { plan } = change;
  if (plan.status !== context.plan.status || undone(context).length === 0) return change;
  if (undone({ ...context, plan }).length > 0) return change;
  const next = context.type.lifeCycle.transitions.find(
    (one) => one.needs === 'open-sections-done' && one.from.includes(plan.status),
  );
  if (next === undefined) return change;
  const told = takersOf({ ...context, plan }, next).filter((id) => id !== by);
  const notices = told.map(
    (id): Notice => ({ key: `${change.arrival}:ready:${id}`, kind: 'ready', to: id, transition: next.name }),
  );
  return withNotices(change, notices);
}

/** Those who may take a step and know of the plan: the first of its roles that there are such people for. */
function takersOf({ organisation, type, plan }: PlanContext, { by }: Transition): readonly MemberId[] {
  for (const role of by) {
    const found =
      role === 'subject'
        ? subjectReaders(plan.about, organisation)
        : membersWithRole(organisation, [role], classOf(plan.about))
            .filter((member) => mayKnow({ organisation, member }, type, plan))
            .map(({ id }) => id);
    if (found.length > 0) return found;
  }
  return [];
}
