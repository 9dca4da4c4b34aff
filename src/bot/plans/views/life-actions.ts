/** The steps in the life of a plan that a person may take now, as buttons; those that lead it on stand out once all that is open is done. */

import { mayTake } from '../../../domain/plan/access.ts';
import { isBySection, leadsOn } from '../../../domain/plan/life-cycle.ts';
import { isStageDone } from '../../../domain/plan/standing.ts';
import { unmetNeed } from '../../../domain/plan/unmet-need.ts';
import { defined } from '../../../shared/defined.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import type { Action } from '../../ports/view.ts';
import type { Speaking } from './plan-words.ts';
import { transitionName } from './plan-words.ts';

export function lifeActions(turn: Turn, to: Speaking): readonly Action[] {
  const { plan, type } = to.context;
  const complete = isStageDone(to.context);
  return type.lifeCycle.transitions
    .filter((one) => !isBySection(type, one) && one.from.includes(plan.status) && mayTake(turn, to.context, one))
    .filter((one) => (one.needs === 'open-sections-done' ? complete : unmetNeed(to.context, one) === null))
    .map((one): Action => {
      const isNext = complete && leadsOn(type, plan.status, one);
      const style = one.reason === 'required' ? 'danger' : isNext ? 'primary' : undefined;
      const token = tokenOf({ kind: 'transition', plan: plan.id, name: one.name });
      return { label: transitionName(to, one.name), token, ...defined({ style }) };
    });
}
