/** Finds a member of staff by id. */
import type { Member, MemberId, Organisation } from './organisation.ts';

/** The member of that id; null where the organisation has none. */
export function memberById(organisation: Organisation, id: MemberId): Member | null {
  return organisation.members.find((member) => member.id === id) ?? null;
}
