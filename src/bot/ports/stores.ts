/** The stores that the bot stands on; each takes the organisation with every question. */

import type { AccountStore } from './accounts.ts';
import type { ArrivalStore } from './arrivals.ts';
import type { AuditStore } from './audit.ts';
import type { ConversationStore } from './conversation.ts';
import type { DeliveryStore } from './delivery.ts';
import type { DocumentStore } from './documents.ts';
import type { FeedStore } from './feeds.ts';
import type { IntakeStore } from './intake.ts';
import type { LogStore } from './log.ts';
import type { MeetingStore } from './meetings.ts';
import type { ObligationStore } from './obligations.ts';
import type { OpeningStore } from './openings.ts';
import type { OrderStore } from './orders.ts';
import type { PlanStore } from './plans.ts';
import type { PreferenceStore } from './preferences.ts';
import type { ReachStore } from './reach.ts';
import type { ReadingStore } from './readings.ts';
import type { TicketStore } from './tickets.ts';
import type { VersionStore } from './versions.ts';

export interface BotStores {
  readonly plans: PlanStore;
  readonly conversations: ConversationStore;
  readonly openings: OpeningStore;
  readonly audit: AuditStore;
  readonly accounts: AccountStore;
  readonly arrivals: ArrivalStore;
  readonly obligations: ObligationStore;
  readonly deliveries: DeliveryStore;
  readonly preferences: PreferenceStore;
  readonly orders: OrderStore;
  readonly meetings: MeetingStore;
  readonly documents: DocumentStore;
  readonly entries: LogStore;
  readonly intake: IntakeStore;
  readonly reach: ReachStore;
  readonly tickets: TicketStore;
  readonly versions: VersionStore;
  readonly feeds: FeedStore;
  readonly readings: ReadingStore;
}
