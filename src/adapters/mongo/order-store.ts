/** Orders that stop the clock of duties, in MongoDB. */
import type { Model } from 'mongoose';
import type { OrderStore } from '../../bot/ports/duty-ports.ts';
import type { Order } from '../../domain/people/order.ts';
import { documentKey } from './document-key.ts';
import type { OrderRecord } from './order-model.ts';

export const orderStore = (orders: Model<OrderRecord>): OrderStore => ({
  save: async (organisation, order) => {
    const _id = documentKey(organisation, order.id);
    await orders.replaceOne({ _id }, { ...order, _id, organisation }, { upsert: true });
  },
  all: (organisation) =>
    orders.find({ organisation }, { _id: 0, organisation: 0 }).sort({ from: 1, id: 1 }).lean<Order[]>().exec(),
});
