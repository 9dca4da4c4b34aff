/** When the next person up is told of a duty, and who that is. */
import { defined } from '../../shared/defined.ts';
import { today as dayOf, type LocalDate } from '../calendar/local-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { chainOf, type MemberId, type Organisation, type RoleKind } from '../people/organisation.ts';
import { membersWithRole } from '../people/roles-of.ts';
import { classOf } from '../people/subject.ts';
import { holdersOf } from '../plan/holders.ts';
import { workingDayOnOrAfter } from './ladder.ts';
import type { Obligation } from './obligation.ts';
import { type Escalation, type Rule, usualSilence } from './rule.ts';
import { laterOf } from './which-day.ts';

/** Who stands above the holders of a duty, the lowest first. */
export const chainOver = ({ chain }: Pick<Obligation, 'chain'>, organisation: Organisation): readonly RoleKind[] =>
  chain ?? chainOf(organisation);

/** What the rule says of it; for a duty without a rule the usual; nothing where the rule wants none. */
export function escalationOf(rule: Rule | null, [first]: readonly RoleKind[]): Escalation | undefined {
  if (rule !== null) return rule.escalation;
  return first === undefined ? undefined : { after: usualSilence, to: first };
}

type Silent = Pick<Obligation, 'state' | 'due' | 'since' | 'holders' | 'notYet' | 'snoozed' | 'escalated'>;

/**
 * The day on which the next person up is told: so many working days after the due date (after the
 * holders first knew of it, where that was later), or after the holder last said
 * why it is not done, or after a day that the head agreed to. Null where it is not told (again).
 * @param zone IANA zone of the organisation, for the day of a remark
 */
export function escalatesOn(
  obligation: Silent,
  rule: Rule | null,
  freeDays: ReadonlySet<LocalDate>,
  zone = 'Europe/Riga',
): LocalDate | null {
  const { state, escalated, snoozed } = obligation;
  const after = rule === null ? usualSilence : rule.escalation?.after;
  if (state !== 'open' || escalated !== undefined || after === undefined) return null;
  const count = (from: LocalDate) =>
    addWorkingDays({ from: workingDayOnOrAfter(from, freeDays), days: after, holidays: freeDays });
  const day = count(silentFrom(obligation, zone));
  // No holder can put it off as far by themselves.
  return snoozed !== undefined && snoozed.until > day ? count(snoozed.until) : day;
}

function silentFrom({ due, since, holders, notYet }: Silent, zone: string): LocalDate {
  const known = laterOf(since, due);
  if (notYet === undefined || !holders.includes(notYet.by)) return known;
  return laterOf(dayOf(new Date(notYet.at), zone), known);
}

/** Those who are told: of the role that the rule names, else whoever is above; never the holders themselves. */
export function escalationMembers(
  obligation: Pick<Obligation, 'holders' | 'about' | 'chain'>,
  rule: Rule | null,
  organisation: Organisation,
): readonly MemberId[] {
  const { holders, about } = obligation;
  const chain = chainOver(obligation, organisation);
  const escalation = escalationOf(rule, chain);
  if (escalation === undefined) return [];
  const { to } = escalation;
  const part = { startedBy: '', chain, ...defined({ class: classOf(about.whom) }) };
  const named = holdersOf(organisation, { kind: 'role', role: to }, part).members;
  const above = chain.filter((role) => role !== to).map((role) => membersWithRole(organisation, [role]));
  const others = [named, ...above].map((members) => members.map(({ id }) => id).filter((id) => !holders.includes(id)));
  return others.find((members) => members.length > 0) ?? [];
}
