/** The collection `reach`: one document for each member whom somebody tried to write to. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { Reach } from '../../bot/ports/duty-ports.ts';
import { recordOptions } from './record-schema.ts';

export interface ReachRecord extends Reach {
  readonly _id: string;
  readonly organisation: string;
}

const text = { type: String, required: true } as const;

const schema = new Schema<ReachRecord>(
  {
    _id: text,
    organisation: text,
    member: text,
    reached: { type: Boolean, required: true },
    codes: { type: [String], required: true },
    at: text,
  },
  recordOptions,
);

export const reachModel = (connection: Connection): Model<ReachRecord> =>
  connection.model<ReachRecord>('Reach', schema, 'reach');
