/** Who leads the school: gives orders, settles what is said to be wrong, and sees how far everybody is. */
import type { Reader } from './organisation.ts';
import { rolesOf } from './roles-of.ts';

export const leads = ({ organisation, member }: Reader): boolean =>
  rolesOf(organisation, member.id).some((role) => ['support-head', 'deputy-head', 'director'].includes(role));
