/** What the Teams app is given. */

import type { ChatOptions } from '../../bot/core/chat-options.ts';

export interface TeamsCredentials {
  readonly appId: string;
  /** Null for a managed identity, which has none. */
  readonly password: string | null;
  /** The only tenant that is let in. */
  readonly tenantId: string;
  readonly type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  /** Whether cards are made so that they work on phones that do nothing with their usual buttons. */
  readonly phoneFallback?: true;
}

export interface TeamsOptions extends ChatOptions {
  /** Null: no credentials, so that only callers on this computer are let in. */
  readonly config: TeamsCredentials | null;
  /** Where the keys of tokens are told, for tests; nothing is asked of Microsoft then. */
  readonly openId?: string;
  /** Names of computers besides Microsoft's to which the bot may write, for tests. */
  readonly connectorHosts?: readonly string[];
}
