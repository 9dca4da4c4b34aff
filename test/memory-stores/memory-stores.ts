/** A whole set of stores in memory. */
import type { ReferenceStore } from '../../src/bot/ports.ts';
import type { World } from '../../src/bot/turn.ts';
import { memoryAccountStore } from './memory-account-store.ts';
import { memoryArrivalStore } from './memory-arrival-store.ts';
import { memoryAuditStore } from './memory-audit-store.ts';
import { memoryConversationStore } from './memory-conversation-store.ts';
import { memoryPlanStore } from './memory-plan-store.ts';
import { memoryReferenceStore } from './memory-reference-store.ts';

export interface MemoryStores extends Pick<World, 'plans' | 'conversations' | 'audit' | 'accounts' | 'arrivals'> {
  readonly references: ReferenceStore;
}

export const memoryStores = (): MemoryStores => ({
  plans: memoryPlanStore(),
  conversations: memoryConversationStore(),
  audit: memoryAuditStore(),
  accounts: memoryAccountStore(),
  references: memoryReferenceStore(),
  arrivals: memoryArrivalStore(),
});
