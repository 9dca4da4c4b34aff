/** Who may see a duty, and who may say that it is done, put it off or question it. */
import type { Reader, RoleKind } from '../people/organisation.ts';
import { rolesOf } from '../people/roles-of.ts';
import { classOf } from '../people/subject.ts';
import { type Doing, isDoer } from './doer.ts';
import { chainOver } from './escalation.ts';
import type { Obligation } from './obligation.ts';

/**
 * A holder may; so may the lowest in the chain of command, such as the support-team head, who coordinates it all (IIP rules 4).
 * @param doing where given, also whoever does it in place of a holder who is away
 */
export function mayActOn({ organisation, member }: Reader, obligation: Obligation, doing?: Doing): boolean {
  const { holders } = obligation;
  const lowest = chainOver(obligation, organisation).slice(0, 1);
  if (holders.includes(member.id) || carries({ organisation, member }, lowest)) return true;
  return doing !== undefined && isDoer(obligation, member.id, doing);
}

const carries = ({ organisation, member }: Reader, roles: readonly RoleKind[]): boolean =>
  rolesOf(organisation, member.id).some((role) => roles.includes(role));

/** Whether this member stands above its holders, and so settles what is said to be wrong with it. */
export const leadsOver = (reader: Reader, obligation: Pick<Obligation, 'chain'>): boolean =>
  carries(reader, chainOver(obligation, reader.organisation));

/** Besides those who may act on it: who stands above its holders, who was told of it, and the teacher of the class it is about. */
export function maySeeDuty(reader: Reader, obligation: Obligation, doing?: Doing): boolean {
  const { organisation, member } = reader;
  const { about, escalated } = obligation;
  if (mayActOn(reader, obligation, doing) || escalated?.to.includes(member.id)) return true;
  if (leadsOver(reader, obligation)) return true;
  const inClass = classOf(about.whom);
  return inClass !== undefined && rolesOf(organisation, member.id, inClass).includes('class-teacher');
}
