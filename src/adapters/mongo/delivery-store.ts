/** Messages on their way, in MongoDB: of any number of processes exactly one has a delivery in hand, and a killed one loses it. */
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import {
  type Delivery,
  type DeliveryOutcome,
  type DeliveryStore,
  deliveryStates,
  type NewDelivery,
  type Way,
} from '../../bot/ports/delivery.ts';
import { documentKey, onlyDuplicates } from './document-key.ts';
import { count, partOptions, recordOptions, text } from './record-schema.ts';

/** As it is kept: one without `by` is of the time before the way had a field. */
export interface KeptDelivery extends Omit<Delivery, 'by'> {
  readonly by?: Way | 'any';
}

interface DeliveryRecord extends KeptDelivery {
  readonly _id: string;
}

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
    by: String,
    attempts: count,
    fence: count,
    leaseUntil: String,
    doneAt: String,
    posted,
    // Empty is not the same as not told.
    shown: { type: [String], default: undefined },
    failures: { type: [String], required: true },
  },
  recordOptions,
);

/** Without what belongs to the record only, and was in it (docs/decisions/0014). */
export const shown = { _id: 0, nextAt: 0 } as const;

/** So many are added by one command. */
const batchSize = 1_000;

export const deliveryStore = (connection: Connection): DeliveryStore =>
  storeOf(connection.model<DeliveryRecord>('Delivery', schema, 'deliveries'));

const storeOf = (deliveries: Model<DeliveryRecord>): DeliveryStore => ({
  ...readsOf(deliveries),
  add: (organisation, added) => add(deliveries, organisation, added),
  claim: async (organisation, now, leaseMS) => {
    const claimed = await plain(deliveries).findOneAndUpdate(
      { organisation, ...open, notBefore: { $lte: now.toISOString() }, $expr: { $lte: ['$leaseUntil', inServer(0)] } },
      [claimFor(leaseMS), { $unset: 'nextAt' }],
      { sort: { notBefore: 1, key: 1 }, returnDocument: 'after', projection: shown },
    );
    return claimed && fromKept(claimed);
  },
  holds: async (organisation, claimed, milliseconds) => {
    const held = { ...heldBy(organisation, claimed), $expr: { $gte: ['$leaseUntil', inServer(milliseconds)] } };
    return (await plain(deliveries).findOne(held, { projection: { _id: 1 } })) !== null;
  },
  end: async (organisation, claimed, outcome) =>
    (await deliveries.updateOne(heldBy(organisation, claimed), endOfClaim(outcome))).matchedCount === 1,
  forget: async (organisation, before) => {
    const old = { state: trusted({ $in: [...deliveryStates] }), doneAt: trusted({ $lt: before }) };
    return (await deliveries.deleteMany({ organisation, ...old })).deletedCount;
  },
});

const readsOf = (
  deliveries: Model<DeliveryRecord>,
): Pick<DeliveryStore, 'find' | 'findAll' | 'lastDaily' | 'waits' | 'countWaiting' | 'dead'> => ({
  find: async (organisation, key) => {
    const found = await deliveries
      .findOne({ _id: documentKey(organisation, key), organisation }, shown)
      .lean<KeptDelivery>();
    return found && fromKept(found);
  },
  findAll: async (organisation, keys) => {
    const ids = keys.map((key) => documentKey(organisation, key));
    const found = await deliveries.find({ _id: trusted({ $in: ids }), organisation }, shown).lean<KeptDelivery[]>();
    return found.map(fromKept);
  },
  lastDaily: async (organisation, member, count) => {
    const found = await deliveries
      .find({ organisation, 'to.member': member, 'content.kind': 'daily', 'posted.platform': isThere() }, shown)
      .sort({ 'content.date': -1 })
      .limit(count)
      .lean<KeptDelivery[]>();
    return found.map(fromKept);
  },
  waits: async (organisation, now) => {
    const ofLease = { $subtract: [{ $toDate: '$leaseUntil' }, '$$NOW'] };
    const ofTime = { $subtract: [{ $toDate: '$notBefore' }, now] };
    const [next] = await plain(deliveries)
      .aggregate<{ readonly left: number }>([
        { $match: { organisation, ...open } },
        { $group: { _id: null, left: { $min: { $ifNull: [ofLease, ofTime] } } } },
      ])
      .toArray();
    return next?.left ?? null;
  },
  countWaiting: (organisation) => plain(deliveries).countDocuments({ organisation, ...open }),
  dead: async (organisation, since) => {
    const found = await deliveries
      .find({ organisation, state: 'dead', doneAt: trusted({ $gte: since }) }, shown)
      .sort({ doneAt: -1, key: -1 })
      .lean<KeptDelivery[]>();
    return found.map(fromKept);
  },
});

/** At the end of the key stood the way, and does still, so that a process of that time sends it right. */
const wayInKey = /\/only-(web|slack|teams)$|\/(mail)$/;

export function fromKept({ by, ...delivery }: KeptDelivery): Delivery {
  const [, platform, mail] = by === undefined ? (wayInKey.exec(delivery.key) ?? []) : [];
  const way = by ?? ((platform ?? mail ?? 'any') as Way | 'any');
  return way === 'any' ? delivery : { ...delivery, by: way };
}

/** Past Mongoose: for what is reckoned by the server, which it would cast, and for many at once, whose casting costs more than their writing. */
const plain = (deliveries: Model<DeliveryRecord>) =>
  deliveries.db.collection<DeliveryRecord>(deliveries.collection.name);

/** What is still to go out. */
const open = { state: { $in: ['pending', 'sending'] as const } };

/** That many milliseconds from now, by the clock of the server: those of the processes may differ. */
const inServer = (milliseconds: number) => ({ $dateToString: { date: { $add: ['$$NOW', milliseconds] } } });

const claimFor = (leaseMS: number) => ({
  $set: {
    state: 'sending',
    leaseUntil: inServer(leaseMS),
    attempts: { $add: ['$attempts', 1] },
    fence: { $add: ['$fence', 1] },
  },
});

const isThere = () => trusted({ $exists: true });

/** Whoever has an older fence has lost it. */
const heldBy = (organisation: string, { key, fence }: Delivery) => ({
  _id: documentKey(organisation, key),
  organisation,
  state: 'sending' as const,
  fence,
});

const add = async (
  deliveries: Model<DeliveryRecord>,
  organisation: string,
  added: readonly NewDelivery[],
): Promise<number> => {
  let count = 0;
  for (let start = 0; start < added.length; start += batchSize) {
    const upserts = added.slice(start, start + batchSize).map((delivery) => {
      const { _id, ...record } = newRecord(organisation, delivery);
      return { updateOne: { filter: { _id, organisation }, update: { $setOnInsert: record }, upsert: true } };
    });
    count += await addedBy(() => plain(deliveries).bulkWrite(upserts, { ordered: false, ignoreUndefined: true }));
  }
  return count;
};

/** One that somebody else added at the same moment is there (error 11000), which is all that was wanted of it. */
const addedBy = async (write: () => Promise<{ readonly upsertedCount: number }>): Promise<number> => {
  try {
    return (await write()).upsertedCount;
  } catch (error) {
    if (!onlyDuplicates(error)) throw error;
    return error.upsertedCount;
  }
};

const newRecord = (organisation: string, { key, to, content, notBefore, by }: NewDelivery): DeliveryRecord => ({
  _id: documentKey(organisation, key),
  organisation,
  key,
  to,
  content,
  notBefore,
  by: by ?? 'any',
  state: 'pending',
  attempts: 0,
  fence: 0,
  failures: [],
});

type Ending = DeliveryOutcome & { readonly at: string; readonly failures: readonly string[] };

/** Codes of failures are a set: what was tried in vain twice is told once. */
const endOfClaim = ({ failures, ...ending }: Ending) => ({
  $set: setBy(ending),
  $unset: { leaseUntil: 1 as const },
  $addToSet: { failures: { $each: failures } },
});

const setBy = (ending: DeliveryOutcome & { readonly at: string }): Readonly<Record<string, unknown>> => {
  const { state, at } = ending;
  switch (ending.state) {
    case 'pending':
      return { state, notBefore: ending.notBefore };
    case 'sent':
      return { state, doneAt: at, ...given('posted', ending.posted), ...given('shown', ending.shown) };
    case 'mailed':
      return { state, doneAt: at, ...given('shown', ending.shown) };
    case 'dropped':
    case 'dead':
      return { state, doneAt: at };
    default:
      return ending satisfies never;
  }
};

const given = (name: string, value: unknown): Readonly<Record<string, unknown>> =>
  value === undefined ? {} : { [name]: value };
