/** The collection `derivations`: one document for each organisation, which says what its duties were last derived from. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { DerivedMark } from '../../bot/ports/duty-ports.ts';
import { recordOptions } from './record-schema.ts';

export interface DerivationRecord extends DerivedMark {
  readonly _id: string;
  readonly organisation: string;
}

const text = { type: String, required: true } as const;

const schema = new Schema<DerivationRecord>(
  { _id: text, organisation: text, fingerprint: text, day: text },
  recordOptions,
);

export const derivationModel = (connection: Connection): Model<DerivationRecord> =>
  connection.model<DerivationRecord>('Derivation', schema, 'derivations');
