/** Orders that stop the clock of duties, in MongoDB. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { OrderStore } from '../../bot/ports/orders.ts';
import type { Order } from '../../domain/people/order.ts';
import { documentKey, upserting } from './document-key.ts';
import { partOptions, recordOptions, text } from './record-schema.ts';

interface OrderRecord extends Order {
  readonly _id: string;
  readonly organisation: string;
}

const schema = new Schema<OrderRecord>(
  {
    _id: text,
    organisation: text,
    id: text,
    scope: { type: new Schema({ kind: text, class: String }, partOptions), required: true },
    from: text,
    to: String,
    reason: text,
    number: String,
    by: text,
    at: text,
    withdrawn: new Schema({ by: text, at: text }, partOptions),
  },
  // The id is a field like any other here.
  { ...recordOptions, id: false },
);

export const orderStore = (connection: Connection): OrderStore =>
  storeOf(connection.model<OrderRecord>('Order', schema, 'orders'));

const storeOf = (orders: Model<OrderRecord>): OrderStore => ({
  save: async (organisation, order) => {
    const _id = documentKey(organisation, order.id);
    const record = { ...order, _id, organisation };
    await upserting(() => orders.replaceOne({ _id, organisation }, record, { upsert: true }));
  },
  all: (organisation) =>
    orders.find({ organisation }, { _id: 0, organisation: 0 }).sort({ from: 1, id: 1 }).lean<Order[]>().exec(),
});
