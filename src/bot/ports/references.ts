/** Where on a platform the bot can write to whom. */
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Account, AccountPlatform } from './accounts.ts';

/**
 * A conversation on a platform, where the bot can write: told by the platform on every arrival, written down at once,
 * and perishable.
 */
export interface ConversationReference {
  readonly platform: AccountPlatform;
  /** The platform's own id of the conversation. */
  readonly id: string;
  readonly scope: 'personal' | 'group' | 'channel';
  /** The account whose private chat it is. */
  readonly user?: string;
  /** What a channel was called when it was last heard of; never used to find it. */
  readonly name?: string;
  /** What else the platform needs to write there; no secrets. */
  readonly address: Readonly<Record<string, string>>;
  readonly seenAt: Instant;
  /** Why nothing can be written there any more; gone with the next arrival from there. */
  readonly lost?: string;
}

export interface ReferenceStore {
  /** Writes it down, or renews it; what made it lost is forgotten. */
  note(organisation: string, reference: ConversationReference): Promise<void>;
  /** Marks a conversation as lost; does nothing where there is none of that id. */
  lose(organisation: string, reference: Pick<ConversationReference, 'platform' | 'id'>, why: string): Promise<void>;
  find(
    organisation: string,
    reference: Pick<ConversationReference, 'platform' | 'id'>,
  ): Promise<ConversationReference | null>;
  /** The private chats of an account, the one last heard of first. */
  ofAccount(organisation: string, account: Account): Promise<readonly ConversationReference[]>;
  /** Every conversation of a platform, the one last heard of first. */
  all(organisation: string, platform: AccountPlatform): Promise<readonly ConversationReference[]>;
}
