/** Which roles a member carries, seen from the whole school or from one class. */
import {
  type ClassId,
  type Member,
  type MemberId,
  type Organisation,
  type RoleKind,
  roleKinds,
} from './organisation.ts';
import { postsOf } from './role-holders.ts';

/**
 * The roles of a member: those given in the organisation file; class teacher and subject teacher as they follow from
 * classes and teaching (of `inClass` only, where one is named); and the roles they stand in for while nobody holds them.
 */
export function rolesOf(organisation: Organisation, member: MemberId, inClass?: ClassId): readonly RoleKind[] {
  const known = counted.get(organisation) ?? new Map<string, readonly RoleKind[]>();
  counted.set(organisation, known);
  const key = JSON.stringify([member, inClass]);
  const roles = known.get(key) ?? rolesIn(organisation, member, inClass);
  known.set(key, roles);
  return roles;
}

/** An organisation never changes, and one list of plans asks for a member's roles a hundred times. */
const counted = new WeakMap<Organisation, Map<string, readonly RoleKind[]>>();

function rolesIn(organisation: Organisation, member: MemberId, inClass: ClassId | undefined): readonly RoleKind[] {
  return roleKinds.filter((role) => {
    const { holders, vacant } = postsOf(organisation, role, inClass === undefined ? {} : { class: inClass });
    return holders.includes(member) || (vacant && standInsOf(organisation, role).includes(member));
  });
}

/** The members who carry at least one of the roles, in the order of the organisation. */
export function membersWithRole(
  organisation: Organisation,
  roles: readonly RoleKind[],
  inClass?: ClassId,
): readonly Member[] {
  const known = carriers.get(organisation) ?? new Map<string, readonly Member[]>();
  carriers.set(organisation, known);
  const key = JSON.stringify([roles, inClass]);
  const members =
    known.get(key) ??
    organisation.members.filter((member) =>
      rolesOf(organisation, member.id, inClass).some((role) => roles.includes(role)),
    );
  known.set(key, members);
  return members;
}

const carriers = new WeakMap<Organisation, Map<string, readonly Member[]>>();

function standInsOf(organisation: Organisation, role: RoleKind): readonly MemberId[] {
  return organisation.standIns.filter((each) => each.role === role).map((each) => each.member);
}
