/** Whom the bot can write to, in MongoDB. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { Reach, ReachStore } from '../../bot/ports/reach.ts';
import { documentKey, upserting } from './document-key.ts';
import { recordOptions, text } from './record-schema.ts';

interface ReachRecord extends Reach {
  readonly _id: string;
  readonly organisation: string;
}

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

/** Without what belongs to the record only. */
export const shown = { _id: 0, organisation: 0 } as const;

export const reachStore = (connection: Connection): ReachStore =>
  storeOf(connection.model<ReachRecord>('Reach', schema, 'reach'));

const storeOf = (reaches: Model<ReachRecord>): ReachStore => ({
  put: async (organisation, { member, reached, codes, at }) => {
    const _id = documentKey(organisation, member);
    const record = { _id, organisation, member, reached, codes, at };
    await upserting(() => reaches.replaceOne({ _id, organisation }, record, { upsert: true }));
  },
  all: (organisation) => reaches.find({ organisation }, shown).sort({ member: 1 }).lean<Reach[]>().exec(),
});
