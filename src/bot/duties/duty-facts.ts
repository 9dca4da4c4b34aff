/** What duties are derived from beside the plans, read once for any number of them. */
import type { DutyFacts } from '../../domain/duties/facts.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { isSameSubject } from '../../domain/plan/subject-kinds.ts';
import type { Report } from '../../domain/reports/report.ts';
import type { Services } from '../core/turn.ts';
import { type DutyLookup, loadDuties } from './load-duties.ts';

/** What the duties of an organisation are derived from and spoken of with, beside the plans. */
export interface Facts extends DutyFacts, DutyLookup {}

/** The facts of the whole organisation, as of one moment. Throws what the stores throw. */
export async function readFacts(services: Services): Promise<Facts> {
  const { id } = services.organisation;
  const [lookup, reports, meetings] = await Promise.all([
    loadDuties(services),
    services.reports.list(id),
    services.meetings.list(id),
  ]);
  return { ...lookup, reports, meetings };
}

/** Those that concern one plan: about it or its subject. */
export function factsOf(facts: DutyFacts, { id, about }: Pick<Plan, 'id' | 'about'>): DutyFacts {
  const concerns = (one: Report | Meeting): boolean => one.plan === id || isSameSubject(one.about, about);
  return { ...facts, reports: facts.reports.filter(concerns), meetings: facts.meetings.filter(concerns) };
}
