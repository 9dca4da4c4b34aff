/** What a question is answered from: what is owed, or the plans themselves. */
import type { PlanQuestion } from '../../domain/language/plan-question.ts';
import { dutiesOfClasses } from '../duties/owed.ts';
import { namedPlans } from '../plans/find-plans.ts';
import type { Ahead } from '../ports/openings.ts';

const ofDuties = ['late', 'due', 'work', 'waiting', 'workload'] as const;
type OfDuties = (typeof ofDuties)[number];

/** A question that is answered from what is owed. */
export type DutyQuestion = PlanQuestion & { readonly asks: OfDuties };
/** A question that is answered from the plans themselves. */
export type PlansQuestion = PlanQuestion & { readonly asks: Exclude<PlanQuestion['asks'], OfDuties> };

export const isOfDuties = (asks: PlanQuestion['asks']): asks is OfDuties => ofDuties.some((one) => one === asks);

/** What the turn that answers it may read with its beginning. */
export function aheadOfQuestion(question: PlanQuestion): Ahead {
  const { classes } = question;
  if (isOfDuties(question.asks))
    return { kind: 'owed', filter: namedPlans({ classes }), duties: dutiesOfClasses(classes) };
  return { kind: 'list', filter: namedPlans(plansAsked(question)) };
}

/** Of the classes that it names; in work, unless it asks how many are in some status. */
export const plansAsked = ({ asks, classes, statuses }: PlanQuestion) => ({
  classes,
  ...(asks === 'count' && { statuses }),
});
