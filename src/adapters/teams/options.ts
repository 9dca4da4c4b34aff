/** What the Teams app is given. */

import type { Say } from '../../bot/core/texts.ts';
import type { Trouble } from '../../bot/outbox/tell-administrators.ts';
import type { AccountStore } from '../../bot/ports/accounts.ts';
import type { ArrivalStore } from '../../bot/ports/arrivals.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { Incoming, Outcome } from '../../bot/ports/incoming.ts';
import type { ReferenceStore } from '../../bot/ports/references.ts';
import type { Language, Organisation } from '../../domain/people/organisation.ts';

export interface TeamsCredentials {
  readonly appId: string;
  /** Null for a managed identity, which has none. */
  readonly password: string | null;
  /** The only tenant that is let in. */
  readonly tenantId: string;
  readonly type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
}

export interface TeamsOptions {
  /** Null: no credentials, so that only callers on this computer are let in. */
  readonly config: TeamsCredentials | null;
  readonly organisation: Organisation;
  readonly accounts: AccountStore;
  readonly references: ReferenceStore;
  readonly arrivals: ArrivalStore;
  readonly clock: Clock;
  readonly say: (language: Language) => Say;
  readonly log: TeamsLog;
  /** Where the keys of tokens are told, for tests; nothing is asked of Microsoft then. */
  readonly openId?: string;
  /** Names of computers besides Microsoft's to which the bot may write, for tests. */
  readonly connectorHosts?: readonly string[];
  /** Milliseconds between two messages that the bot writes to one conversation of its own accord, after a short burst. */
  readonly betweenMessages?: number;
}

/** Ids and codes only. */
interface TeamsLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export type Receive = (incoming: Incoming) => Promise<Outcome>;

/** Tells the administrators in private what does not work any more and what to do. Never throws. */
export type Tell = (trouble: Trouble) => Promise<void>;
