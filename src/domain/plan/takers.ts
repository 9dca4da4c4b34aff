/** Who is asked to take a plan from one status to the next. */

import { defined } from '../../shared/defined.ts';
import { classOf } from '../people/subject.ts';
import { addresseeOf, mayKnow, starterOf } from './access.ts';
import { chainFor, type Holders, holdersOf } from './holders.ts';
import type { Transition } from './life-cycle.ts';
import type { PlanContext } from './plan-context.ts';

/** Those who may take the step and know of the plan: the first of its roles that there are such people for; where there are none, the next up. */
export function takersOf({ organisation, type, plan, today }: PlanContext, { by }: Transition): Holders {
  const part = {
    about: plan.about,
    startedBy: starterOf(organisation, type, plan),
    day: today,
    ...defined({
      ...{ class: classOf(plan.about), chain: chainFor(organisation, type) },
      addressee: addresseeOf(type, plan),
    }),
  };
  const all = by.map((role) => {
    const held = holdersOf(
      organisation,
      role === 'subject' || role === 'starter' || role === 'addressee' ? { kind: role } : { kind: 'role', role },
      part,
    );
    return { ...held, members: held.members.filter((member) => mayKnow({ organisation, member, today }, type, plan)) };
  });
  const found = all.find(({ members, vacant }) => !vacant && members.length > 0) ?? all[0];
  return found ?? { members: [], vacant: true, standIn: false };
}
