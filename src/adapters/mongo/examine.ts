/** Looks at a database without changing anything in it: what it is, what is missing, when something was last done by the clock. */
import { type Db, type Document, MongoClient } from 'mongodb';
import { checkServer } from './check-server.ts';
import { connectionFault } from './connection-fault.ts';
import type { DataKey } from './data-keys.ts';
import { expectedIndexes } from './expected-indexes.ts';
import { migrationsWith } from './migrations/index.ts';
import { sealer } from './sealer.ts';
import { StoreFault } from './store-fault.ts';

export interface Examined {
  readonly name: string;
  /** Of MongoDB. */
  readonly version: string;
  readonly replicaSet: string;
  /** Migrations that a start of this version would run. */
  readonly pending: readonly string[];
  /** Migrations that only a newer version knows. */
  readonly unknown: readonly string[];
  /** "plans.waking" */
  readonly missingIndexes: readonly string[];
  /** Milliseconds by which the clock of the server is before ours; less than none where it is behind. */
  readonly clockAhead: number;
  /** When what is due was last looked after; null: never. */
  readonly lastLook: Date | null;
  /** Ids of keys that sealed something here and are not given. */
  readonly unknownKeys: readonly string[];
}

interface Examining {
  readonly uri: string;
  readonly keys: readonly DataKey[];
  /** Id of the organisation. */
  readonly organisation: string;
}

/** Throws a `StoreFault` where the database cannot be used. */
export async function examine({ uri, keys, organisation }: Examining): Promise<Examined> {
  await checkServer(uri);
  const client = new MongoClient(uri, { readPreference: 'primary' });
  try {
    const db = client.db();
    const asked = Date.now();
    const hello = await db.command({ hello: 1 });
    const { version } = await db.command({ buildInfo: 1 });
    const done = (await names(db, 'migrations')).filter((name) => name !== 'lock');
    const known = migrationsWith(sealer(keys)).map(({ name }) => name);
    const pending = known.filter((name) => !done.includes(name));
    return {
      ...{ name: db.databaseName, version, replicaSet: hello.setName ?? 'mongos' },
      pending,
      unknown: done.filter((name) => !known.includes(name)),
      missingIndexes: pending.length > 0 ? [] : await missingIndexes(db),
      clockAhead: hello.localTime.getTime() - (asked + Date.now()) / 2,
      lastLook: await lastLook(db, organisation),
      unknownKeys: await unknownKeys(db, keys, organisation),
    };
  } catch (error) {
    throw error instanceof StoreFault ? error : connectionFault(error);
  } finally {
    await client.close();
  }
}

const names = async (db: Db, collection: string): Promise<readonly string[]> =>
  (
    await db
      .collection<{ _id: string }>(collection)
      .find({}, { projection: { _id: 1 } })
      .toArray()
  ).map(({ _id }) => _id);

async function missingIndexes(db: Db): Promise<readonly string[]> {
  const missing = Object.entries(expectedIndexes).map(async ([collection, wanted]) => {
    const found = await indexNames(db, collection);
    return wanted.filter((name) => !found.includes(name)).map((name) => `${collection}.${name}`);
  });
  return (await Promise.all(missing)).flat();
}

async function indexNames(db: Db, collection: string): Promise<readonly string[]> {
  const there = await db.listCollections({ name: collection }, { nameOnly: true }).hasNext();
  return there ? (await db.collection(collection).indexes()).map(({ name = '' }) => name) : [];
}

async function lastLook(db: Db, organisation: string): Promise<Date | null> {
  const job = await db.collection<Document>('agendaJobs').findOne({ name: `due/${organisation}`, type: 'single' });
  return job?.lastFinishedAt ?? null;
}

/** The names of members are sealed at each start that finds them changed: they tell which keys this database knows. */
async function unknownKeys(db: Db, keys: readonly DataKey[], organisation: string): Promise<readonly string[]> {
  const sealed: readonly string[] = await db.collection<Document>('names').distinct('sealed', { organisation });
  const used = new Set(sealed.map((blob) => blob.split('.')[1] ?? ''));
  return [...used].filter((id) => !keys.some((key) => key.id === id));
}
