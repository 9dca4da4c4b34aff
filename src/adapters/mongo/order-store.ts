/** Orders that stop the clock of duties, in MongoDB; the number is typed by people, and sealed. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { OrderStore } from '../../bot/ports/orders.ts';
import type { Order } from '../../domain/people/order.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey, upserting } from './document-key.ts';
import { partOptions, recordOptions, text } from './record-schema.ts';
import type { SealedPlace, Sealer } from './sealer.ts';

interface OrderRecord extends Omit<Order, 'number'> {
  readonly _id: string;
  readonly organisation: string;
  /** Its number, where it has one. */
  readonly sealed?: string;
}

/** As the version before keeps it. */
export interface ClearOrder extends OrderRecord {
  readonly number?: string;
}

const schema = new Schema<ClearOrder>(
  {
    _id: text,
    organisation: text,
    id: text,
    scope: { type: new Schema({ kind: text, class: String }, partOptions), required: true },
    from: text,
    to: String,
    reason: text,
    number: String,
    sealed: String,
    by: text,
    at: text,
    withdrawn: new Schema({ by: text, at: text }, partOptions),
  },
  // The id is a field like any other here.
  { ...recordOptions, id: false },
);

export const orderStore = (connection: Connection, sealer: Sealer): OrderStore =>
  storeOf(connection.model<ClearOrder>('Order', schema, 'orders'), sealer);

export const numberPlace = (organisation: string, order: string): SealedPlace => ({
  organisation,
  document: `order/${order}`,
  part: 'number',
});

const storeOf = (orders: Model<ClearOrder>, { seal, unseal }: Sealer): OrderStore => ({
  save: async (organisation, { number, ...order }) => {
    const _id = documentKey(organisation, order.id);
    const sealed = number === undefined ? undefined : seal(number, numberPlace(organisation, order.id));
    const record: OrderRecord = { ...order, _id, organisation, ...defined({ sealed }) };
    await upserting(() => orders.replaceOne({ _id, organisation }, record, { upsert: true }));
  },
  all: async (organisation) => {
    const found = await orders
      .find({ organisation }, { _id: 0, organisation: 0 })
      .sort({ from: 1, id: 1 })
      .lean<Omit<ClearOrder, '_id' | 'organisation'>[]>();
    return found.map(({ sealed, ...order }) =>
      sealed === undefined ? order : { ...order, number: unseal<string>(sealed, numberPlace(organisation, order.id)) },
    );
  },
});
