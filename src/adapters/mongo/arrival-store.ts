/** What was taken on in the last days, in MongoDB: of any number of processes exactly one gets an arrival. */
import { randomUUID } from 'node:crypto';
import { type Connection, type Model, Schema } from 'mongoose';
import { type ArrivalStore, mostTries } from '../../bot/ports/arrivals.ts';
import { gathering } from '../../shared/gather.ts';
import { documentKey, upserting } from './document-key.ts';
import { recordOptions } from './record-schema.ts';

interface ArrivalRecord {
  readonly _id: string;
  readonly organisation: string;
  readonly done: boolean;
  /** How often it was begun; missing where that was before anybody counted. */
  readonly begun?: number;
  /** A sign of who took it on last; missing where that was before there were any. */
  readonly holder?: string;
  /** The platform's id of the message that answers it. */
  readonly answer?: string;
  /** Until then it is in the hands of who took it on. As `at` by the server's clock: those of the processes may differ. */
  readonly heldUntil: Date;
  /** After a week the server drops the record. */
  readonly at: Date;
}

const schema = new Schema<ArrivalRecord>(
  {
    _id: { type: String, required: true },
    organisation: { type: String, required: true },
    done: { type: Boolean, required: true },
    begun: Number,
    holder: String,
    answer: String,
    heldUntil: { type: Date, required: true },
    at: Date,
  },
  recordOptions,
);

/** Milliseconds after which an arrival that is not done may be taken on by another. */
const lease = 60_000;

/** Milliseconds for which what is done and how it was answered is gathered, and written at once: nobody waits for it. */
const pause = 200;

/** With what resolves once all that is done is written. */
export const arrivalStore = (connection: Connection): ArrivalStore & { readonly settled: () => Promise<void> } => {
  const arrivals = connection.model<ArrivalRecord>('Arrival', schema, 'arrivals');
  const { add, settled } = gathering<Outcome>(pause, (all) => writeOutcomes(arrivals, all));
  return {
    ...storeOf(arrivals),
    done: (organisation, id) => add({ organisation, id }),
    answered: (organisation, id, answer) => add({ organisation, id, answer }),
    settled,
  };
};

interface Outcome {
  readonly organisation: string;
  readonly id: string;
  /** Missing where it is only done. */
  readonly answer?: string;
}

/** One by one in one command: the driver sends it again after an election, which it does not do with one change of many. */
const writeOutcomes = async (arrivals: Model<ArrivalRecord>, all: readonly Outcome[]): Promise<void> => {
  const updates = all.map(({ organisation, id, answer }) => ({
    updateOne: {
      filter: { _id: documentKey(organisation, id), organisation },
      ...(answer === undefined ? { update: { $set: { done: true } } } : { update: answering(answer), upsert: true }),
    },
  }));
  await upserting(() => arrivals.bulkWrite(updates, { ordered: false }));
};

/** A button is never taken on: its arrival begins with its answer, and is done. */
const answering = (answer: string) => ({
  $set: { answer },
  $setOnInsert: { done: true, heldUntil: new Date(0) },
  $currentDate: { at: true as const },
});

/** Not done, and in nobody's hands any more; what is new is neither. */
const isFree = { $and: [{ $ne: ['$done', true] }, { $lte: ['$heldUntil', '$$NOW'] }] };
const ifFree = (then: object | string, otherwise: string) => ({ $cond: [isFree, then, otherwise] });

/** Takes an arrival on where it is free; who took it on last is told by its sign. */
const takeOn = (holder: string) => ({
  $set: {
    holder: ifFree({ $literal: holder }, '$holder'),
    begun: ifFree({ $add: [{ $ifNull: ['$begun', 0] }, 1] }, '$begun'),
    at: ifFree('$$NOW', '$at'),
    heldUntil: ifFree({ $add: ['$$NOW', lease] }, '$heldUntil'),
    done: { $eq: ['$done', true] },
  },
});

const storeOf = (arrivals: Model<ArrivalRecord>): Omit<ArrivalStore, 'done' | 'answered'> => ({
  begin: async (organisation, id) => {
    const holder = randomUUID();
    const found = await upserting(() =>
      arrivals.db
        .collection<ArrivalRecord>(arrivals.collection.name)
        .findOneAndUpdate({ _id: documentKey(organisation, id), organisation }, [takeOn(holder)], {
          ...{ upsert: true, returnDocument: 'after', projection: { done: 1, begun: 1, holder: 1 } },
        }),
    );
    if (found?.holder !== holder) return found?.done === true ? 'done' : 'held';
    return (found.begun ?? 1) < mostTries ? 'begun' : 'set-aside';
  },
  failed: async (organisation, id) => {
    await arrivals.updateOne({ _id: documentKey(organisation, id), organisation }, { $set: { begun: 0 } });
  },
  answerTo: async (organisation, id) => {
    const found = await arrivals.findOne({ _id: documentKey(organisation, id), organisation }, { answer: 1 }).lean();
    return found?.answer ?? null;
  },
});
