/** Roles in words: of a woman or of a man where it is known whose they are, in the nominative, so that a name fits behind. */
import { isMan } from '../../../domain/people/called-name.ts';
import { memberById } from '../../../domain/people/member-by-id.ts';
import {
  chainOf,
  type MemberId,
  type Organisation,
  type RoleKind,
  roles,
} from '../../../domain/people/organisation.ts';
import { membersWithRole } from '../../../domain/people/roles-of.ts';
import type { Say } from '../texts.ts';
import { memberName } from './member-name.ts';

interface Speaking {
  readonly organisation: Organisation;
  readonly say: Say;
}

/** "atbalsta komandas vadītāja Baiba Liepkalne": Latvian has a form of each role for women and for men. */
export function roleAndName({ organisation, say }: Speaking, role: RoleKind, id: MemberId): string {
  const member = memberById(organisation, id);
  if (member === null) return memberName({ organisation, say }, id);
  const context = organisation.kind;
  const words = isMan(member) ? say(`role-man.${role}`, { context }) : say(`role-woman.${role}`, { context });
  return `${words} ${member.name}`;
}

/** A role with the names of those who carry it; alone where nobody does, or where each class or subject has its own. */
export function roleWords(to: Speaking, role: RoleKind): string {
  const holders = roles[role].of === 'organisation' ? membersWithRole(to.organisation, [role]) : [];
  if (holders.length === 0) return to.say(`role-man.${role}`, { context: to.organisation.kind });
  return holders.map(({ id }) => roleAndName(to, role, id)).join(', ');
}

/** Those of these roles that somebody carries, with their names; who decides, where nobody carries any. */
export function readerWords(to: Speaking, readers: readonly RoleKind[]): string {
  const held = readers.filter((role) => membersWithRole(to.organisation, [role]).length > 0);
  return held.length === 0 ? deciderWords(to) : held.map((role) => roleWords(to, role)).join(', ');
}

/** Who decides what colleagues ask for: the lowest of the chain of command whom there is. */
export function deciderWords(to: Speaking): string {
  const chain = chainOf(to.organisation);
  return roleWords(to, chain.find((role) => membersWithRole(to.organisation, [role]).length > 0) ?? 'director');
}
