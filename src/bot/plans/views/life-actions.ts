/** The steps in the life of a plan that a person may take now, as buttons; those that lead it on stand out once all that is open is done. */

import { mayTakeNow } from '../../../domain/plan/access.ts';
import { isBySection, isReturn, leadsOn, type Transition } from '../../../domain/plan/life-cycle.ts';
import { isStageDone } from '../../../domain/plan/standing.ts';
import { unmetNeed } from '../../../domain/plan/unmet-need.ts';
import { defined } from '../../../shared/defined.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import type { Action } from '../../ports/view.ts';
import type { Speaking } from './plan-words.ts';
import { transitionName } from './plan-words.ts';

interface Step {
  readonly transition: Transition;
  readonly action: Action;
}

export const lifeActions = (turn: Turn, to: Speaking): readonly Action[] =>
  stepsNow(turn, to).map(({ action }) => action);

/** What is next: the steps that lead on, and beside them the one that sends the plan back. */
export const nextActions = (turn: Turn, to: Speaking): readonly Action[] =>
  stepsNow(turn, to)
    .filter(({ action, transition }) => action.style === 'primary' || isReturn(to.context.type, transition))
    .map(({ action }) => action);

function stepsNow(turn: Turn, to: Speaking): readonly Step[] {
  const { plan, type } = to.context;
  const complete = isStageDone(to.context);
  return type.lifeCycle.transitions
    .filter((one) => !isBySection(type, one) && mayTakeNow(turn, to.context, one))
    .filter((one) => unmetNeed(to.context, one) === null)
    .map((transition): Step => {
      const { name, reason } = transition;
      const isNext = complete && leadsOn(type, plan.status, transition);
      const style = reason === 'required' ? 'danger' : isNext ? 'primary' : undefined;
      const token = tokenOf({ kind: 'transition', plan: plan.id, name });
      return { transition, action: { label: transitionName(to, name), token, ...defined({ style }) } };
    });
}
