/** What is owed in the school as far as a reader may know of it: the one count of the questions, the overview and the digest. */
import { maySeeDuty } from '../../domain/duties/duty-access.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { ClassId, MemberId } from '../../domain/people/organisation.ts';
import { maySee, maySeeRow } from '../../domain/plan/access.ts';
import { isAtRest } from '../../domain/plan/life-cycle.ts';
import { findSection } from '../../domain/plan/on-path.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { isPlanInWork, typeOf } from '../../domain/plan-types/find-types.ts';
import type { Looking } from '../core/turn.ts';
import { knownPlans } from '../plans/find-plans.ts';
import type { ObligationFilter } from '../ports/obligations.ts';
import { type DutyLookup, isMine, loadToList } from './load-duties.ts';

/** @param plans those that there are: a duty about another one is not counted, nor one about a plan that was paused a moment ago */
export function owedIn(
  open: readonly Obligation[],
  plans: readonly Pick<Plan, 'id' | 'type' | 'status'>[],
): readonly Obligation[] {
  const asking = new Set(
    plans.filter((plan) => isPlanInWork(plan) && !isAtRest(typeOf(plan), plan.status)).map(({ id }) => id),
  );
  return open.filter(({ about: { plan } }) => plan === undefined || asking.has(plan));
}

export interface Owed {
  readonly scene: DutyLookup;
  /** In work, as far as the reader may know of them. */
  readonly plans: readonly PlanContext[];
  /** By due date. */
  readonly duties: readonly Obligation[];
}

export const dutiesOfClasses = (classes: readonly ClassId[]): ObligationFilter =>
  classes.length === 0 ? {} : { classes };

/** @param classes of them alone, where any are named. Throws what the stores throw */
export async function loadOwed(turn: Looking, classes: readonly ClassId[] = []): Promise<Owed> {
  const { services, organisation, member } = turn;
  const [scene, plans, open] = await Promise.all([
    loadToList(services),
    knownPlans(turn, { classes }),
    services.obligations.open(organisation.id, dutiesOfClasses(classes)),
  ]);
  const contexts = new Map(plans.map((context) => [context.plan.id, context]));
  const duties = owedIn(
    open,
    plans.map(({ plan }) => plan),
  );
  return {
    scene,
    plans,
    duties: duties.filter((one) => {
      if (isMine(scene, member, one) || isTold(member.id, one)) return true;
      const context = contexts.get(one.about.plan ?? '');
      return context === undefined || one.about.section === undefined
        ? maySeeDuty(turn, one, scene)
        : isSeenInPlan(turn, context, one.about);
    }),
  };
}

const isTold = (member: MemberId, { escalated, news }: Obligation): boolean =>
  escalated?.to.includes(member) === true || news.some((one) => one.member === member);

/** Whoever may not see a section or task of a plan does not learn here that somebody owes it, whomever they stand above. */
function isSeenInPlan(turn: Looking, context: PlanContext, about: Obligation['about']): boolean {
  if (about.row !== undefined) {
    const row = context.plan.rows.find(({ id }) => id === about.row);
    return row !== undefined && maySeeRow(turn, context, row);
  }
  const section = findSection(context.type, context.plan, about.section ?? '');
  return section !== undefined && maySee(turn, context.plan, section);
}
