/** Who may record that a document was handed in, and who may read where it is kept. */

import type { DocumentRecord } from '../documents/document.ts';
import type { DocumentKind } from '../documents/document-kinds.ts';
import { chainOf, type Reader } from '../people/organisation.ts';
import { rolesOf } from '../people/roles-of.ts';
import { classOf, type PlanSubject } from '../people/subject.ts';
import { mayKnow } from '../plan/access.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import type { PlanType } from '../plan/plan-type.ts';
import { typesAbout } from '../plan-types/find-types.ts';
import { endingsOf } from './endings-of.ts';
import { chainOver } from './escalation.ts';
import type { Obligation } from './obligation.ts';
import type { Rule } from './rule.ts';

/** The kind of document that a rule's duty is fulfilled by, be it as one way of several; null where it is fulfilled otherwise. */
export function documentOf(rule: Rule | null): DocumentKind | null {
  const endings = rule === null ? [] : endingsOf(rule.fulfilledBy);
  return endings.flatMap((one) => (one.kind === 'document' ? [one.document] : []))[0] ?? null;
}

export interface DocumentDuty {
  readonly obligation: Obligation;
  readonly rule: Rule;
  /** The plan it is about, where it is about one that can be read. */
  readonly context: PlanContext | null;
}

/**
 * May this member record the document that a duty asks for? Whoever holds the duty may, those who correct such plans
 * (where it is about none: the lowest in the chain of command, such as the head of the support team), and whoever carries the role of the rule (where the duty is about a plan: if they may know of it).
 */
export function mayRecordFor(reader: Reader, { obligation, rule, context }: DocumentDuty): boolean {
  if (obligation.holders.includes(reader.member.id)) return true;
  const roles = rolesOf(reader.organisation, reader.member.id, classOf(obligation.about.whom));
  const correctors = context?.type.correctors ?? chainOver(obligation, reader.organisation).slice(0, 1);
  if (correctors.some((role) => roles.includes(role))) return true;
  if (rule.holder.kind !== 'role' || !roles.includes(rule.holder.role)) return false;
  if (obligation.about.plan === undefined) return true;
  return context !== null && mayKnow(reader, context.type, context.plan);
}

/** Those who make such plans and see to them: documents are theirs to record and to read of, not the teachers' of single subjects. */
export const isInCircle = (reader: Reader, { type, plan }: PlanContext): boolean => seesTo(reader, [type], plan.about);

/** Those who would make a plan about that subject where there is none yet: what is recorded before it is theirs. */
export const isInCircleAbout = (reader: Reader, about: PlanSubject): boolean =>
  seesTo(reader, typesAbout(about.kind, reader.organisation), about);

function seesTo({ organisation, member }: Reader, types: readonly PlanType[], about: PlanSubject): boolean {
  const roles = rolesOf(organisation, member.id, classOf(about));
  return types.some(({ circle, overseers }) => (circle ?? overseers).some((role) => roles.includes(role)));
}

/** May this member record a document about a plan that no duty asks for? */
export const mayRecordAbout = (reader: Reader, context: PlanContext): boolean =>
  mayKnow(reader, context.type, context.plan) && isInCircle(reader, context);

/**
 * May this member take the document back? Whoever recorded it may, and those who correct plans of the type.
 * @param context the plan it is about; null where it is about none, which leaves it to the lowest in the chain of command
 */
export function mayWithdraw(
  { organisation, member }: Reader,
  document: DocumentRecord,
  context: PlanContext | null,
): boolean {
  const correctors = context?.type.correctors ?? chainOf(organisation).slice(0, 1);
  return document.by === member.id || rolesOf(organisation, member.id).some((role) => correctors.includes(role));
}
