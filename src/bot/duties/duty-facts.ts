/** What duties are derived from beside the plans, read once for any number of them. */

import { type LocalDate, today } from '../../domain/calendar/local-date.ts';
import type { DutyFacts } from '../../domain/duties/facts.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { learnerOf } from '../../domain/people/subject.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Report } from '../../domain/reports/report.ts';
import type { Services } from '../core/turn.ts';

/** The facts of the whole organisation, as of one moment. Throws what the stores throw. */
export async function readFacts(services: Services): Promise<DutyFacts> {
  const { organisation, clock } = services;
  const [orders, reports, meetings] = await Promise.all([
    services.orders.all(organisation.id),
    services.reports.list(organisation.id),
    services.meetings.list(organisation.id),
  ]);
  return { organisation, today: dayOf(services, clock.now()), orders, reports, meetings };
}

/** Those that concern one plan: about it or its subject. */
export function factsOf(facts: DutyFacts, { id, about }: Pick<Plan, 'id' | 'about'>): DutyFacts {
  const learner = learnerOf(about);
  const concerns = (one: Report | Meeting): boolean =>
    one.plan === id || (learner !== undefined && one.learner === learner);
  return { ...facts, reports: facts.reports.filter(concerns), meetings: facts.meetings.filter(concerns) };
}

export const dayOf = ({ organisation }: Pick<Services, 'organisation'>, now: Date): LocalDate =>
  today(now, organisation.zone);
