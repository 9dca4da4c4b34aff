/** Accounts of chat platforms, and whose they are. */
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Language, MemberId } from '../../domain/people/organisation.ts';
import type { PlatformId } from './platform-id.ts';

/** The platforms on which people have accounts; the local chat has none. */
export type AccountPlatform = Exclude<PlatformId, 'web'>;

/** An account of a chat platform, by the platform's own id of it. */
export interface Account {
  readonly platform: AccountPlatform;
  readonly user: string;
}

/** An account that was found to be a member's. */
export interface LinkedAccount extends Account {
  readonly member: MemberId;
  /** The verified address by which it was linked, in small letters: the link holds while the member has this address. */
  readonly email: string;
  /** When the platform last vouched for the address; absent in links of earlier versions. */
  readonly vouchedAt?: Instant;
}

/** In the place of the address where the platform vouches for it no longer: that of no member. */
export const endedLink = '';

export interface AccountStore {
  find(organisation: string, account: Account): Promise<LinkedAccount | null>;
  /** Links the account, or links it anew. An earlier account of the member on that platform is theirs no longer: the address has passed on. */
  link(organisation: string, account: LinkedAccount): Promise<void>;
  ofMember(organisation: string, member: MemberId): Promise<readonly LinkedAccount[]>;
}

/** What a platform tells of an account. */
export interface Profile {
  /** Addresses that the platform vouches for, the most telling first; none for a guest or a bot. */
  readonly emails: readonly string[];
  readonly language?: Language;
}
