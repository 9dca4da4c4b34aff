/** Who may record that a report was handed in, and who may read where it is kept. */

import { chainOf, type Reader, type RoleKind } from '../people/organisation.ts';
import { rolesOf } from '../people/roles-of.ts';
import { classOf, type PlanSubject } from '../people/subject.ts';
import { mayKnow } from '../plan/access.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { supportCircle } from '../plan-types/iip/readers.ts';
import type { Report, ReportKind } from '../reports/report.ts';
import { endingsOf } from './endings-of.ts';
import { chainOver } from './escalation.ts';
import type { Obligation } from './obligation.ts';
import type { Rule } from './rule.ts';

/** The kind of report that a rule's duty is fulfilled by, be it as one way of several; null where it is fulfilled otherwise. */
export function reportOf(rule: Rule | null): ReportKind | null {
  const endings = rule === null ? [] : endingsOf(rule.fulfilledBy);
  return endings.flatMap((one) => (one.kind === 'report' ? [one.report] : []))[0] ?? null;
}

export interface ReportDuty {
  readonly obligation: Obligation;
  readonly rule: Rule;
  /** The plan it is about, where it is about one that can be read. */
  readonly context: PlanContext | null;
}

/**
 * May this member record the report that a duty asks for? Whoever holds the duty may, those who correct such plans
 * (where it is about none: the lowest in the chain of command, such as the head of the support team), and whoever carries the role of the rule (where the duty is about a plan: if they may know of it).
 */
export function mayRecordFor(reader: Reader, { obligation, rule, context }: ReportDuty): boolean {
  if (obligation.holders.includes(reader.member.id)) return true;
  const roles = rolesOf(reader.organisation, reader.member.id, classOf(obligation.about.whom));
  const correctors = context?.type.correctors ?? chainOver(obligation, reader.organisation).slice(0, 1);
  if (correctors.some((role) => roles.includes(role))) return true;
  if (rule.holder.kind !== 'role' || !roles.includes(rule.holder.role)) return false;
  if (obligation.about.plan === undefined) return true;
  return context !== null && mayKnow(reader, context.type, context.plan);
}

/** Those who make plans and see to them: reports are theirs to record and to read of, not the teachers' of single subjects. */
export function isInCircle({ organisation, member }: Reader, about: PlanSubject): boolean {
  const roles = rolesOf(organisation, member.id, classOf(about));
  return supportCircle.some((role: RoleKind) => roles.includes(role));
}

/** May this member record a report about a plan that no duty asks for? */
export const mayRecordAbout = (reader: Reader, { type, plan }: PlanContext): boolean =>
  mayKnow(reader, type, plan) && isInCircle(reader, plan.about);

/** May this member take the report back? Whoever recorded it may, and the lowest in the chain of command, such as the head of the support team. */
export const mayWithdraw = ({ organisation, member }: Reader, report: Report): boolean =>
  report.by === member.id ||
  rolesOf(organisation, member.id).some((role) => chainOf(organisation).slice(0, 1).includes(role));
