/** Who may see a duty, and who may say that it is done, put it off or question it. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { MemberId, Reader, RoleKind } from '../people/organisation.ts';
import type { Preferences } from '../people/preferences.ts';
import { rolesOf } from '../people/roles-of.ts';
import { addresseeOf } from './addressee.ts';
import type { Obligation } from './obligation.ts';

interface Away {
  readonly today: LocalDate;
  /** Of those who have set any. */
  readonly preferences: Readonly<Record<MemberId, Preferences>>;
}

/**
 * A holder may; so may the support-team head, who coordinates it all (IIP rules 4).
 * @param away where given, also whoever gets the messages of a holder who is away
 */
export function mayActOn({ organisation, member }: Reader, { holders }: Obligation, away?: Away): boolean {
  if (holders.includes(member.id) || rolesOf(organisation, member.id).includes('support-head')) return true;
  if (away === undefined) return false;
  const { today, preferences } = away;
  return holders.some((holder) => addresseeOf(holder, today, { organisation, preferences }) === member.id);
}

const overseers: readonly RoleKind[] = ['deputy-head', 'director'];

/** Besides those who may act on it: who oversees the school, who was told of it, and the teacher of the class it is about. */
export function maySeeDuty(reader: Reader, obligation: Obligation, away?: Away): boolean {
  const { organisation, member } = reader;
  const { about, escalated } = obligation;
  if (mayActOn(reader, obligation, away) || escalated?.to.includes(member.id)) return true;
  if (overseers.some((role) => rolesOf(organisation, member.id).includes(role))) return true;
  return about.class !== undefined && rolesOf(organisation, member.id, about.class).includes('class-teacher');
}
