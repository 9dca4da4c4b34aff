/** What Teams tells of a person: the addresses that the school's own tenant gave them; believed for an hour. */
import { z } from 'zod';
import type { Profile } from '../../bot/ports/accounts.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { Person, Spot } from './arrival.ts';
import type { Connector, ConversationAddress } from './connector.ts';
import { isGone } from './errors.ts';
import type { PrivateChats } from './private-chat.ts';
import { patience } from './timeouts.ts';

const maybe = z.string().min(1).optional().catch(undefined);
const memberSchema = z.object({ email: maybe, userPrincipalName: maybe, tenantId: maybe, userRole: maybe });

export interface Profiles {
  /** Throws what the connector throws. */
  of(person: Person, spot: Spot): Promise<Profile>;
}

export interface ProfilesOptions {
  readonly connector: Connector;
  readonly chats: PrivateChats;
  readonly clock: Clock;
}

export function openProfiles({ connector, chats, clock }: ProfilesOptions): Profiles {
  const told = async ({ user, address }: Person, spot: Spot): Promise<unknown> => {
    try {
      return await connector.member({ ...spot, conversation: spot.root }, address);
    } catch (error) {
      if (spot.scope === 'personal' || !isGone(error)) throw error;
    }
    // An action on a message is used in chats of which the bot is no part, and whose roster it may not see.
    const { serviceUrl, bot, tenant } = spot;
    let member: unknown;
    const ask = async (place: ConversationAddress): Promise<void> => {
      member = await connector.member(place, address);
    };
    await chats.write(user, ask, { address: { serviceUrl, bot, person: address, ...(tenant && { tenant }) } });
    return member;
  };
  const held = new Map<string, { readonly profile: Profile; readonly at: number }>();
  return {
    of: async (person, spot) => {
      const { user } = person;
      const known = held.get(user);
      if (known !== undefined && clock.now().getTime() - known.at < patience.profile) return known.profile;
      const profile = profileOf(await told(person, spot), spot.tenant);
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
