/** Who gets the messages that are meant for a member: whoever stands in while they are away. */
import type { LocalDate } from '../calendar/local-date.ts';
import { memberById } from '../people/member-by-id.ts';
import { chainOf, type MemberId, type Organisation, type RoleKind } from '../people/organisation.ts';
import { isAbsent, type Preferences, usualPreferences } from '../people/preferences.ts';
import { membersWithRole, rolesOf } from '../people/roles-of.ts';

export interface Addressing {
  readonly organisation: Organisation;
  /** Of those who have set any. */
  readonly preferences: Readonly<Record<MemberId, Preferences>>;
  /** Who stands above the holders of the duty that is spoken of, where that is not all of the organisation's chain of command. */
  readonly chain?: readonly RoleKind[] | undefined;
}

/**
 * A member who is there gets their messages; one who is away, whom they named (or whoever stands in for that one), else
 * who stands in for one of their roles, else the lowest in the chain of command, such as a support-team head. Where all of them are away too, it waits for the member.
 */
export function addresseeOf(member: MemberId, day: LocalDate, addressing: Addressing): MemberId {
  return presentFor(member, day, { ...addressing, asked: new Set() }) ?? member;
}

function presentFor(
  member: MemberId,
  day: LocalDate,
  addressing: Addressing & { readonly asked: Set<MemberId> },
): MemberId | null {
  const { organisation, preferences, asked, chain = chainOf(organisation) } = addressing;
  if (asked.has(member) || memberById(organisation, member) === null) return null;
  asked.add(member);
  const own = preferences[member] ?? usualPreferences;
  if (!isAbsent(own, day)) return member;
  const named = own.absences.filter(({ from, to }) => from <= day && day <= to).flatMap(({ standIn }) => standIn ?? []);
  for (const standIn of named) {
    const found = presentFor(standIn, day, addressing);
    if (found !== null) return found;
  }
  const isPresent = (id: MemberId) =>
    memberById(organisation, id) !== null && !isAbsent(preferences[id] ?? usualPreferences, day);
  return othersFor(member, { organisation, chain }).find(isPresent) ?? null;
}

function othersFor(
  member: MemberId,
  { organisation, chain }: Pick<Required<Addressing>, 'organisation'> & { readonly chain: readonly RoleKind[] },
): readonly MemberId[] {
  const roles = rolesOf(organisation, member);
  const standIns = organisation.standIns.filter(({ role }) => roles.includes(role)).map((one) => one.member);
  const heads = membersWithRole(organisation, chain.slice(0, 1)).map(({ id }) => id);
  return [...standIns, ...heads].filter((id) => id !== member);
}
