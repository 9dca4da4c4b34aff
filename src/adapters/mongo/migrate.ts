/** Brings the database to the shape this program expects: each migration once, in order, by one process at a time. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CreateCollectionOptions, type Db, MongoServerError } from 'mongodb';
import { StoreFault } from './store-fault.ts';

export interface Migration {
  /** Written down once it has run; never renamed. */
  readonly name: string;
  /** Must bear being broken off and run again. */
  readonly up: (db: Db) => Promise<void>;
}

interface MigrationRecord {
  readonly _id: string;
  readonly at?: Date;
  readonly owner?: string;
  readonly until?: Date;
}

const collectionName = 'migrations';
const lockId = 'lock';
/** A process that is killed leaves its lock behind for so long. */
const lease = 60_000;
const patience = 2 * lease;
const pause = 200;

/** Runs what has not run yet. Throws `migration-locked` where another process holds the lock for two minutes. */
export const migrate = async (db: Db, migrations: readonly Migration[]): Promise<void> => {
  const done = new Set((await records(db).find().toArray()).map(({ _id }) => _id));
  // The usual start: nothing to do, and no lock to wait for.
  if (migrations.every(({ name }) => done.has(name))) return;
  await createCollection(db, collectionName);
  const owner = randomUUID();
  await lock(db, owner);
  try {
    for (const migration of migrations) await runOnce(db, migration, owner);
  } finally {
    await records(db).deleteOne({ _id: lockId, owner });
  }
};

const records = (db: Db) => db.collection<MigrationRecord>(collectionName);

const runOnce = async (db: Db, { name, up }: Migration, owner: string): Promise<void> => {
  if ((await records(db).findOne({ _id: name })) !== null) return;
  await records(db).updateOne({ _id: lockId, owner }, [{ $set: { until: endOfLease } }]);
  await up(db);
  await records(db).insertOne({ _id: name, at: new Date() });
};

const lock = async (db: Db, owner: string): Promise<void> => {
  const giveUp = Date.now() + patience;
  while (!(await tryLock(db, owner))) {
    if (Date.now() > giveUp) {
      throw new StoreFault('migration-locked', 'Another process has been preparing the database for over two minutes.');
    }
    await sleep(pause);
  }
};

/** By the clock of the server: those of the processes may differ. */
const endOfLease = { $add: ['$$NOW', lease] };

const tryLock = async (db: Db, owner: string): Promise<boolean> => {
  await records(db).updateOne({ _id: lockId }, { $setOnInsert: { until: new Date(0) } }, { upsert: true });
  const free = { _id: lockId, $expr: { $lt: ['$until', '$$NOW'] } };
  return (await records(db).updateOne(free, [{ $set: { owner, until: endOfLease } }])).matchedCount === 1;
};

const namespaceExists = 48;

/** Created on purpose before anybody writes: many clients creating one by writing at once is where servers have hung. */
export const createCollection = async (db: Db, name: string, options: CreateCollectionOptions = {}): Promise<void> => {
  try {
    await db.createCollection(name, options);
  } catch (error) {
    if (!(error instanceof MongoServerError && error.code === namespaceExists)) throw error;
  }
};

const indexNotFound = 27;

/** Drops an index, or does nothing where there is none of that name. */
export const dropIndex = async (db: Db, collection: string, name: string): Promise<void> => {
  try {
    await db.collection(collection).dropIndex(name);
  } catch (error) {
    if (!(error instanceof MongoServerError && error.code === indexNotFound)) throw error;
  }
};
