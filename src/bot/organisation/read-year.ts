/** Reads what closing a school year would do, as things stand; and what a closing that broke off has left to be done. */
import type { SchoolYear } from '../../domain/calendar/school-year.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { lastStatus, type PlanStatus } from '../../domain/plan/life-cycle.ts';
import { everyStatusInWork, everyVersion, isPlanInWork } from '../../domain/plan-types/find-types.ts';
import { type Reckoning, reckonYear } from '../../domain/school-year/reckon-year.ts';
import type { Closing } from '../../domain/school-year/which-year.ts';
import type { Moment } from '../core/moment.ts';
import { contextOf } from '../plans/context-of.ts';
import type { ObligationStore } from '../ports/obligations.ts';
import type { PlanStore } from '../ports/plans.ts';

interface Sources {
  readonly plans: PlanStore;
  readonly obligations: ObligationStore;
}

interface Asked {
  readonly year: SchoolYear;
  /** The classes are those of the next year already. */
  readonly classesStay?: boolean;
}

/** Throws what the stores throw, and for a plan of a type or version that this version of Solis does not have. */
export async function readYear(
  { plans, obligations }: Sources,
  moment: Moment,
  { year, classesStay = false }: Asked,
): Promise<Reckoning> {
  const { organisation, today } = moment;
  const [inWork, open] = await Promise.all([
    plans.list(organisation.id, { statuses: everyStatusInWork }),
    obligations.open(organisation.id),
  ]);
  const contexts = inWork.filter(isPlanInWork).map((plan) => contextOf(moment, plan));
  return reckonYear({ organisation, year, plans: contexts, obligations: open, today, classesStay });
}

interface Broken {
  readonly year: SchoolYear;
  readonly closing: Closing;
  /** The organisation as the closing made it; that of the moment is the one before. */
  readonly after: Organisation;
}

/** The same, with the plans that the closing has ended. */
export async function readBegunYear(
  { plans, obligations }: Sources,
  moment: Moment,
  { year, closing, after }: Broken,
): Promise<Reckoning> {
  const { organisation, today } = moment;
  const { id } = organisation;
  const [inWork, over, open] = await Promise.all([
    plans.list(id, { statuses: everyStatusInWork }),
    plans.list(id, { statuses: lastStatuses, since: closing.at }),
    obligations.open(id),
  ]);
  const ended = over.filter(({ statusAt }) => statusAt === closing.at);
  const endedFrom = new Map<string, PlanStatus>();
  for (const plan of ended) {
    const entries = await plans.history(id, plan.id);
    const last = entries.findLast((entry) => entry.kind === 'status' && entry.at === closing.at);
    if (last?.kind === 'status') endedFrom.set(plan.id, last.before);
  }
  const contexts = [...inWork.filter(isPlanInWork), ...ended].map((plan) => contextOf(moment, plan));
  const begun = { after, endedFrom };
  return reckonYear({ organisation, year, plans: contexts, obligations: open, today, begun });
}

const lastStatuses = [...new Set(everyVersion.flatMap((type) => lastStatus(type) ?? []))];
