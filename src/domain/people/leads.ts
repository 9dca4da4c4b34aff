/** Who leads the organisation: gives orders, settles what is said to be wrong, and sees how far everybody is. */
import type { Reader } from './organisation.ts';
import { chainOf } from './roles.ts';
import { rolesOf } from './roles-of.ts';

export const leads = ({ organisation, member }: Reader): boolean =>
  rolesOf(organisation, member.id).some((role) => chainOf(organisation).includes(role));
