/** What duties are derived from beside the plans: for one of them, or once for all. */

import type { DocumentRecord } from '../../domain/documents/document.ts';
import type { DutyFacts } from '../../domain/duties/facts.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { isSameSubject } from '../../domain/plan/subject-kinds.ts';
import type { Concerned } from '../ports/plans.ts';
import type { DutyLookup } from './load-duties.ts';

/** What the duties of an organisation are derived from and spoken of with, beside the plans. */
export interface Facts extends DutyFacts, DutyLookup {}

/** The facts of the whole organisation, as of one moment. Throws what the stores throw. */
export const readFacts = (scene: DutyLookup): Promise<Facts> => read(scene, {});

/**
 * Those that concern one plan: about it or its subject.
 * @param scene where it holds the facts of the whole organisation, nothing more is read
 */
export async function readFactsOf(scene: DutyLookup | Facts, plan: Pick<Plan, 'id' | 'about'>): Promise<DutyFacts> {
  const facts = 'documents' in scene ? scene : await read(scene, { concerning: plan });
  const concerns = (one: DocumentRecord | Meeting): boolean =>
    one.plan === plan.id || isSameSubject(one.about, plan.about);
  return { ...facts, documents: facts.documents.filter(concerns), meetings: facts.meetings.filter(concerns) };
}

async function read(scene: DutyLookup, filter: { readonly concerning?: Concerned }): Promise<Facts> {
  const { services, organisation } = scene;
  const [documents, meetings] = await Promise.all([
    services.documents.list(organisation.id, filter),
    services.meetings.list(organisation.id, filter),
  ]);
  return { ...scene, documents, meetings };
}
