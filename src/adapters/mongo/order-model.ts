/** The collection `orders`: one document for each order that stops the clock of duties. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { Order } from '../../domain/people/order.ts';
import { partOptions, recordOptions } from './record-schema.ts';

export interface OrderRecord extends Order {
  readonly _id: string;
  readonly organisation: string;
}

const text = { type: String, required: true } as const;

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

export const orderModel = (connection: Connection): Model<OrderRecord> =>
  connection.model<OrderRecord>('Order', schema, 'orders');
