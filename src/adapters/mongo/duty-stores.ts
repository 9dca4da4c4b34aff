/** The stores of duties and of all that goes out because of them, over one connection. */
import type { Connection } from 'mongoose';
import type {
  DeliveryStore,
  MeetingStore,
  ObligationStore,
  OrderStore,
  PreferenceStore,
  ReachStore,
  ReportStore,
} from '../../bot/ports/duty-ports.ts';
import { deliveryModel } from './delivery-model.ts';
import { deliveryStore } from './delivery-store.ts';
import { derivationModel } from './derivation-model.ts';
import { meetingModel } from './meeting-model.ts';
import { meetingStore } from './meeting-store.ts';
import { obligationModel } from './obligation-model.ts';
import { obligationStore } from './obligation-store.ts';
import { orderModel } from './order-model.ts';
import { orderStore } from './order-store.ts';
import { preferenceModel } from './preference-model.ts';
import { preferenceStore } from './preference-store.ts';
import { reachModel } from './reach-model.ts';
import { reachStore } from './reach-store.ts';
import { reportModel } from './report-model.ts';
import { reportStore } from './report-store.ts';
import type { Sealer } from './sealer.ts';

export interface DutyStores {
  readonly obligations: ObligationStore;
  readonly deliveries: DeliveryStore;
  readonly preferences: PreferenceStore;
  readonly orders: OrderStore;
  readonly meetings: MeetingStore;
  readonly reports: ReportStore;
  readonly reach: ReachStore;
}

export const dutyStores = (connection: Connection, sealer: Sealer): DutyStores => ({
  obligations: obligationStore({
    obligations: obligationModel(connection),
    derivations: derivationModel(connection),
    sealer,
  }),
  deliveries: deliveryStore(deliveryModel(connection)),
  preferences: preferenceStore(preferenceModel(connection)),
  orders: orderStore(orderModel(connection)),
  meetings: meetingStore(meetingModel(connection), sealer),
  reports: reportStore(reportModel(connection), sealer),
  reach: reachStore(reachModel(connection)),
});
