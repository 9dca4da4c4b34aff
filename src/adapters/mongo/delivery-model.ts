/** The collection `deliveries`: one document for each message on its way; ids only. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { Delivery } from '../../bot/ports/delivery.ts';
import { partOptions, recordOptions } from './record-schema.ts';

export interface DeliveryRecord extends Delivery {
  readonly _id: string;
  /** When it can be claimed: its time, or the end of the lease of who claimed it last. Only while it has not ended. */
  readonly nextAt?: string;
}

const text = { type: String, required: true } as const;
const count = { type: Number, required: true } as const;
const to = new Schema({ kind: text, member: String, channel: String }, partOptions);
// What a platform needs is the platform's own affair.
const posted = new Schema({ platform: text, address: { type: Schema.Types.Mixed, required: true } }, partOptions);

const schema = new Schema<DeliveryRecord>(
  {
    _id: text,
    organisation: text,
    key: text,
    notBefore: text,
    state: text,
    to: { type: to, required: true },
    content: { type: Schema.Types.Mixed, required: true },
    attempts: count,
    fence: count,
    leaseUntil: String,
    nextAt: String,
    doneAt: String,
    posted,
    // Empty is not the same as not told.
    shown: { type: [String], default: undefined },
    failures: { type: [String], required: true },
  },
  recordOptions,
);

export const deliveryModel = (connection: Connection): Model<DeliveryRecord> =>
  connection.model<DeliveryRecord>('Delivery', schema, 'deliveries');
