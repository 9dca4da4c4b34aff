/** Who may change what of an organisation in the chat. */
import type { Organisation, Reader } from './organisation.ts';
import type { OrganisationChange } from './organisation-change.ts';
import { chainOf, type RoleKind } from './roles.ts';
import { membersWithRole, rolesOf } from './roles-of.ts';

const changers: readonly RoleKind[] = ['director', 'deputy-head', 'administrator'];

/** Whether they may change anything at all, and see what was changed. */
export const mayChangeSchool = ({ organisation, member }: Reader): boolean =>
  rolesOf(organisation, member.id).some((role) => changers.includes(role));

/** Only an administrator goes back to any earlier version; whoever may change the school takes back what they changed last. */
export const mayGoBack = ({ organisation, member }: Reader): boolean =>
  rolesOf(organisation, member.id).includes('administrator');

/** A deputy gives and takes no role by which somebody leads the organisation or looks after Solis. */
export function mayChange(reader: Reader, change: OrganisationChange): boolean {
  if (!mayChangeSchool(reader)) return false;
  if (change.kind !== 'role' && change.kind !== 'stand-in') return true;
  const own = rolesOf(reader.organisation, reader.member.id);
  if (own.includes('director') || own.includes('administrator')) return true;
  return change.role !== 'administrator' && !chainOf(reader.organisation).includes(change.role);
}

/**
 * What speaks against it that the organisation becomes `next` by their hand: nobody would be left who may change it,
 * or somebody who looks after Solis gives a role to themselves, and with it sight of plans that they had not.
 */
export function powerProblem({ organisation, member }: Reader, next: Organisation): 'nobody-left' | 'own-role' | null {
  if (membersWithRole(next, changers).length === 0) return 'nobody-left';
  const own = rolesOf(organisation, member.id);
  if (own.includes('director') || own.includes('deputy-head')) return null;
  return rolesOf(next, member.id).every((role) => own.includes(role)) ? null : 'own-role';
}
