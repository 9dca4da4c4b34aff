/** Who has read what of plans, in MongoDB: ids alone, one for each plan and reader. */
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { Reading, ReadingOf, ReadingStore } from '../../bot/ports/readings.ts';
import { documentKey, upserting } from './document-key.ts';
import { recordOptions, text } from './record-schema.ts';

interface ReadingRecord extends Reading {
  readonly _id: string;
  readonly organisation: string;
}

const schema = new Schema<ReadingRecord>(
  { _id: text, organisation: text, plan: text, member: text, of: text, at: text },
  recordOptions,
);

export const readingStore = (connection: Connection): ReadingStore =>
  storeOf(connection.model<ReadingRecord>('Reading', schema, 'readings'));

const storeOf = (readings: Model<ReadingRecord>): ReadingStore => ({
  note: async (organisation, reading) => {
    const _id = keyOf(organisation, reading);
    await upserting(() =>
      readings.replaceOne({ _id, organisation }, { _id, organisation, ...reading }, { upsert: true }),
    );
  },
  takeBack: async (organisation, of) => {
    await readings.deleteOne({ _id: keyOf(organisation, of), organisation });
  },
  find: async (organisation, wanted) =>
    wanted.length === 0
      ? []
      : readings
          .find(
            { _id: trusted({ $in: wanted.map((of) => keyOf(organisation, of)) }), organisation },
            { _id: 0, organisation: 0 },
          )
          .lean<Reading[]>()
          .exec(),
});

const keyOf = (organisation: string, { plan, member }: ReadingOf): string =>
  documentKey(organisation, `${plan}/${member}`);
