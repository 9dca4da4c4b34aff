/** Keeps a document, and lets all that hangs on it follow: sections open, duties begin, end or are owed again. */
import type { DocumentRecord } from '../../domain/documents/document.ts';
import type { PlanSubject } from '../../domain/people/subject.ts';
import { isPlanInWork } from '../../domain/plan-types/find-types.ts';
import { defined } from '../../shared/defined.ts';
import type { Turn } from '../core/turn.ts';
import { deriveOfPlan, deriveOfSchool } from '../duties/derive.ts';
import { refreshDaily } from '../duties/refresh.ts';
import { callOwners } from '../plans/open-plan.ts';
import { takePlan } from '../plans/take-plan.ts';

/** @param what was done, for the audit trail */
export async function keepDocument(turn: Turn, document: DocumentRecord, what: string): Promise<void> {
  const { services, organisation, member, now } = turn;
  const { plan, obligation, about } = document;
  await services.documents.save(organisation.id, document);
  await services.audit.append(organisation.id, [
    { at: now, member: member.id, act: 'changed', what, ...defined({ plan }) },
  ]);
  try {
    if (about !== undefined) await followIn(turn, about);
    await deriveOfSchool(services);
    const duty = obligation === undefined ? null : await services.obligations.find(organisation.id, obligation);
    await refreshDaily(services, duty?.holders ?? [member.id]);
  } catch (error) {
    services.report('duties.waiting', error, { document: document.id });
  }
}

/** In the plans about somebody: the owners of what opens by it are called, and what is owed is derived anew. */
async function followIn(turn: Turn, about: PlanSubject): Promise<void> {
  const plans = await turn.services.plans.ofSubject(turn.organisation.id, about);
  for (const { id } of plans.filter(isPlanInWork)) {
    const context = await takePlan(turn, id);
    if (context !== null) await callOwners(turn, context);
    await deriveOfPlan(turn.services, id);
  }
}
