/** Who may see a duty, and who may say that it is done, put it off or question it. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { MemberId, Reader, RoleKind } from '../people/organisation.ts';
import type { Preferences } from '../people/preferences.ts';
import { rolesOf } from '../people/roles-of.ts';
import { classOf } from '../people/subject.ts';
import { addresseeOf } from './addressee.ts';
import { chainOver } from './escalation.ts';
import type { Obligation } from './obligation.ts';

interface Away {
  readonly today: LocalDate;
  /** Of those who have set any. */
  readonly preferences: Readonly<Record<MemberId, Preferences>>;
}

/**
 * A holder may; so may the lowest in the chain of command, such as the support-team head, who coordinates it all (IIP rules 4).
 * @param away where given, also whoever gets the messages of a holder who is away
 */
export function mayActOn({ organisation, member }: Reader, obligation: Obligation, away?: Away): boolean {
  const { holders } = obligation;
  const lowest = chainOver(obligation, organisation).slice(0, 1);
  if (holders.includes(member.id) || carries({ organisation, member }, lowest)) return true;
  if (away === undefined) return false;
  const { today, preferences } = away;
  return holders.some(
    (holder) => addresseeOf(holder, today, { organisation, preferences, chain: obligation.chain }) === member.id,
  );
}

const carries = ({ organisation, member }: Reader, roles: readonly RoleKind[]): boolean =>
  rolesOf(organisation, member.id).some((role) => roles.includes(role));

/** Whether this member stands above its holders, and so settles what is said to be wrong with it. */
export const leadsOver = (reader: Reader, obligation: Pick<Obligation, 'chain'>): boolean =>
  carries(reader, chainOver(obligation, reader.organisation));

/** Besides those who may act on it: who stands above its holders, who was told of it, and the teacher of the class it is about. */
export function maySeeDuty(reader: Reader, obligation: Obligation, away?: Away): boolean {
  const { organisation, member } = reader;
  const { about, escalated } = obligation;
  if (mayActOn(reader, obligation, away) || escalated?.to.includes(member.id)) return true;
  if (leadsOver(reader, obligation)) return true;
  const inClass = classOf(about.whom);
  return inClass !== undefined && rolesOf(organisation, member.id, inClass).includes('class-teacher');
}
