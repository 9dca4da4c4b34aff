/** What Teams tells of a person: the addresses that the school's own tenant gave them; believed for an hour. */
import { z } from 'zod';
import type { Clock, Profile } from '../../bot/ports.ts';
import type { Person, Spot } from './arrival.ts';
import type { Connector } from './connector.ts';
import { patience } from './patience.ts';

const maybe = z.string().min(1).optional().catch(undefined);
const memberSchema = z.object({ email: maybe, userPrincipalName: maybe, tenantId: maybe, userRole: maybe });

export interface Profiles {
  /** Throws what the connector throws. */
  of(person: Person, spot: Spot): Promise<Profile>;
}

export function openProfiles({ connector, clock }: { readonly connector: Connector; readonly clock: Clock }): Profiles {
  const held = new Map<string, { readonly profile: Profile; readonly at: number }>();
  return {
    of: async ({ user, address }, spot) => {
      const known = held.get(user);
      if (known !== undefined && clock.now().getTime() - known.at < patience.profile) return known.profile;
      const told = await connector.member({ ...spot, conversation: spot.root }, address);
      const profile = profileOf(told, spot.tenant);
      held.set(user, { profile, at: clock.now().getTime() });
      return profile;
    },
  };
}

/** A profile from what a roster says; nothing of guests and people of other tenants, whose addresses others gave them. */
export function profileOf(told: unknown, tenant: string | undefined): Profile {
  const read = memberSchema.safeParse(told);
  if (!read.success) return { emails: [] };
  const { email, userPrincipalName, tenantId, userRole } = read.data;
  const isGuest = userPrincipalName?.toUpperCase().includes('#EXT#') === true || userRole === 'guest';
  const isElsewhere = tenantId !== undefined && tenant !== undefined && tenantId !== tenant;
  if (isGuest || isElsewhere || userRole === 'anonymous') return { emails: [] };
  return { emails: [...new Set([userPrincipalName, email].filter((one) => one !== undefined))] };
}
