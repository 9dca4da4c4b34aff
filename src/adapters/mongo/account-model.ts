/** The collection `accounts`: one document for each account of a chat platform that is a member's. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { LinkedAccount } from '../../bot/ports/ports.ts';
import { recordOptions } from './record-schema.ts';

export interface AccountRecord extends LinkedAccount {
  readonly _id: string;
  readonly organisation: string;
}

const text = { type: String, required: true } as const;

const schema = new Schema<AccountRecord>(
  { _id: text, organisation: text, platform: text, user: text, member: text, email: text },
  recordOptions,
);

export const accountModel = (connection: Connection): Model<AccountRecord> =>
  connection.model<AccountRecord>('Account', schema, 'accounts');
