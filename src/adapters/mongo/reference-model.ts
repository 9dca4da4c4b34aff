/** The collection `references`: one document for each conversation of a platform that the bot has heard of. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { ConversationReference } from '../../bot/ports/ports.ts';
import { recordOptions } from './record-schema.ts';

export interface ReferenceRecord extends ConversationReference {
  readonly _id: string;
  readonly organisation: string;
}

const text = { type: String, required: true } as const;

const schema = new Schema<ReferenceRecord>(
  {
    _id: text,
    organisation: text,
    platform: text,
    id: text,
    scope: text,
    user: String,
    name: String,
    // What a platform needs is the platform's own affair.
    address: { type: Schema.Types.Mixed, required: true },
    seenAt: text,
    lost: String,
  },
  // The platform's id is a field like any other here.
  { ...recordOptions, id: false },
);

export const referenceModel = (connection: Connection): Model<ReferenceRecord> =>
  connection.model<ReferenceRecord>('Reference', schema, 'references');
