/** A whole set of stores in memory. */

import type { Services } from '../../src/bot/core/turn.ts';
import type { PlanStore } from '../../src/bot/ports/plans.ts';
import type { ReferenceStore } from '../../src/bot/ports/references.ts';
import { memoryAccountStore } from './memory-account-store.ts';
import { memoryArrivalStore } from './memory-arrival-store.ts';
import { memoryAuditStore } from './memory-audit-store.ts';
import { memoryConversationStore } from './memory-conversation-store.ts';
import { memoryDeliveryStore } from './memory-delivery-store.ts';
import { memoryDocumentStore } from './memory-document-store.ts';
import { memoryFeedStore } from './memory-feed-store.ts';
import { memoryIntakeStore } from './memory-intake-store.ts';
import { memoryLogStore } from './memory-log-store.ts';
import { memoryMeetingStore } from './memory-meeting-store.ts';
import { memoryObligationStore } from './memory-obligation-store.ts';
import { memoryOpeningStore } from './memory-opening-store.ts';
import { memoryOrderStore } from './memory-order-store.ts';
import { memoryPlanStore } from './memory-plan-store.ts';
import { memoryPreferenceStore } from './memory-preference-store.ts';
import { memoryReachStore } from './memory-reach-store.ts';
import { memoryReadingStore } from './memory-reading-store.ts';
import { memoryReferenceStore } from './memory-reference-store.ts';
import { memoryTicketStore } from './memory-ticket-store.ts';
import { memoryVersionStore } from './memory-version-store.ts';
import { withDocuments } from './with-documents.ts';

export const worldStoreNames = [
  ...(['plans', 'conversations', 'openings', 'audit', 'accounts', 'arrivals'] as const),
  ...([
    'obligations',
    'deliveries',
    'preferences',
    'orders',
    'meetings',
    'documents',
    'entries',
    'intake',
    'reach',
    'tickets',
    'versions',
    'feeds',
    'readings',
  ] as const),
] as const;

/** What a world keeps, whatever it keeps it in. */
export type WorldStores = Pick<Services, (typeof worldStoreNames)[number]>;

export interface MemoryStores extends WorldStores {
  readonly references: ReferenceStore;
}

export const memoryStores = (plans: PlanStore = memoryPlanStore()): MemoryStores => {
  const documents = memoryDocumentStore();
  const orders = memoryOrderStore();
  const read = {
    ...{ plans: withDocuments(plans, documents), obligations: memoryObligationStore() },
    ...{ conversations: memoryConversationStore(), accounts: memoryAccountStore() },
    ...{ deliveries: memoryDeliveryStore(), reach: memoryReachStore() },
  };
  return {
    ...read,
    openings: memoryOpeningStore(read),
    audit: memoryAuditStore(),
    references: memoryReferenceStore(),
    arrivals: memoryArrivalStore(),
    preferences: memoryPreferenceStore(),
    orders,
    meetings: memoryMeetingStore(),
    documents,
    entries: memoryLogStore(orders),
    intake: memoryIntakeStore(),
    tickets: memoryTicketStore(),
    versions: memoryVersionStore(),
    feeds: memoryFeedStore(),
    readings: memoryReadingStore(),
  };
};
