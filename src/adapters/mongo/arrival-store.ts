/** What was taken on in the last days, in MongoDB: of any number of processes exactly one gets an arrival. */
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import { type ArrivalStore, mostTries } from '../../bot/ports/arrivals.ts';
import { gathering } from '../../shared/gather.ts';
import { documentKey, isDuplicateKey } from './document-key.ts';
import { recordOptions } from './record-schema.ts';

interface ArrivalRecord {
  readonly _id: string;
  readonly organisation: string;
  readonly done: boolean;
  /** How often it was begun; missing where that was before anybody counted. */
  readonly begun?: number;
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
    begun: Number,
    heldUntil: { type: Date, required: true },
    at: Date,
  },
  recordOptions,
);

/** Milliseconds after which an arrival that is not done may be taken on by another. */
const lease = 60_000;

/** Milliseconds for which what is done is gathered, and written at once: nobody waits for it. */
const pause = 200;

/** With what resolves once all that is done is written. */
export const arrivalStore = (connection: Connection): ArrivalStore & { readonly settled: () => Promise<void> } => {
  const arrivals = connection.model<ArrivalRecord>('Arrival', schema, 'arrivals');
  const { add, settled } = gathering<Done>(pause, (all) => writeDone(arrivals, all));
  return { ...storeOf(arrivals), done: (organisation, id) => add({ organisation, id }), settled };
};

interface Done {
  readonly organisation: string;
  readonly id: string;
}

/** One by one in one command: the driver sends it again after an election, which it does not do with one change of many. */
const writeDone = async (arrivals: Model<ArrivalRecord>, all: readonly Done[]): Promise<void> => {
  const updates = all.map(({ organisation, id }) => ({
    updateOne: { filter: { _id: documentKey(organisation, id), organisation }, update: { $set: { done: true } } },
  }));
  await arrivals.bulkWrite(updates, { ordered: false });
};

const storeOf = (arrivals: Model<ArrivalRecord>): Omit<ArrivalStore, 'done'> => ({
  begin: async (organisation, id, now) => {
    try {
      // Matches what somebody left undone; where it is held or done, the upsert meets the existing document instead.
      const taken = await arrivals
        .findOneAndUpdate(
          { _id: documentKey(organisation, id), organisation, done: false, heldUntil: trusted({ $lte: now }) },
          { $set: { heldUntil: new Date(now.getTime() + lease) }, $inc: { begun: 1 }, $currentDate: { at: true } },
          { upsert: true, returnDocument: 'after', projection: { begun: 1 } },
        )
        .lean();
      return (taken?.begun ?? 1) < mostTries ? 'begun' : 'set-aside';
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const found = await arrivals.findOne({ _id: documentKey(organisation, id), organisation }, { done: 1 }).lean();
      return found?.done === true ? 'done' : 'held';
    }
  },
  failed: async (organisation, id) => {
    await arrivals.updateOne({ _id: documentKey(organisation, id), organisation }, { $set: { begun: 0 } });
  },
});
