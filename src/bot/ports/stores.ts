/** The stores that the bot stands on; each takes the organisation with every question. */
import type {
  DeliveryStore,
  MeetingStore,
  ObligationStore,
  OrderStore,
  PreferenceStore,
  ReachStore,
  ReportStore,
} from './duty-ports.ts';
import type { AccountStore, ArrivalStore, AuditStore, ConversationStore, PlanStore } from './ports.ts';

export interface BotStores {
  readonly plans: PlanStore;
  readonly conversations: ConversationStore;
  readonly audit: AuditStore;
  readonly accounts: AccountStore;
  readonly arrivals: ArrivalStore;
  readonly obligations: ObligationStore;
  readonly deliveries: DeliveryStore;
  readonly preferences: PreferenceStore;
  readonly orders: OrderStore;
  readonly meetings: MeetingStore;
  readonly reports: ReportStore;
  readonly reach: ReachStore;
}
