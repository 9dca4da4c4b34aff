/** The collection `arrivals`: one document for each arrival that was taken on in the last days. */
import { type Connection, type Model, Schema } from 'mongoose';
import { recordOptions } from './record-schema.ts';

export interface ArrivalRecord {
  readonly _id: string;
  readonly organisation: string;
  readonly done: boolean;
  /** Until then it is in the hands of who took it on. */
  readonly heldUntil: Date;
  /** By the server's clock, which also decides when the record is dropped. */
  readonly at: Date;
}

const schema = new Schema<ArrivalRecord>(
  {
    _id: { type: String, required: true },
    organisation: { type: String, required: true },
    done: { type: Boolean, required: true },
    heldUntil: { type: Date, required: true },
    at: Date,
  },
  recordOptions,
);

export const arrivalModel = (connection: Connection): Model<ArrivalRecord> =>
  connection.model<ArrivalRecord>('Arrival', schema, 'arrivals');
