/** What happens about a duty where nobody does anything. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { nudgedOn } from '../../domain/duties/changes.ts';
import { type CheckContext, lookContextOf } from '../../domain/duties/check-context.ts';
import { chainOver, escalationMembers, escalationOf } from '../../domain/duties/escalation.ts';
import { nextEscalation } from '../../domain/duties/next-check.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { MemberId, Organisation, RoleKind } from '../../domain/people/organisation.ts';
import { rolesOf } from '../../domain/people/roles-of.ts';
import type { Next } from './views/duty-item.ts';

export function nextOf(obligation: Obligation, at: Pick<CheckContext, 'organisation' | 'today'>): Next | null {
  const { escalated, state, disputed, waitsFor } = obligation;
  if (state !== 'open' || disputed !== undefined || waitsFor !== undefined) return null;
  if (escalated !== undefined) return { kind: 'escalated', ...escalated };
  const context = lookContextOf(obligation, at);
  const { rule, organisation, today } = context;
  const day = nextEscalation(obligation, context);
  const [to] = escalationMembers(obligation, rule, organisation);
  const escalation = escalationOf(rule, chainOver(obligation, organisation));
  if (day !== null && to !== undefined && escalation !== undefined)
    return {
      kind: 'escalates',
      on: laterOf(day, today),
      to,
      role: roleTold(organisation, to, escalation.to),
    };
  const { look } = nudgedOn(obligation, today, context);
  return look === null || look <= today ? null : { kind: 'nudged', on: look };
}

/** The role that the rule names, unless somebody else is told in its place. */
function roleTold(organisation: Organisation, member: MemberId, named: RoleKind): RoleKind {
  const roles = rolesOf(organisation, member);
  return roles.includes(named) ? named : (roles[0] ?? named);
}

const laterOf = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? other : one);
