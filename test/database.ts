/** Gives each test file a database of its own in the test run's MongoDB. */
import { randomUUID } from 'node:crypto';
import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    mongoUri: string;
  }
}

export type TestDatabase = {
  readonly name: string;
  /** Names the database too. */
  readonly uri: string;
  /** Connected from the first `beforeAll` of the file (or `describe`) on. */
  readonly client: MongoClient;
  readonly db: Db;
};

/**
 * Call at the top of a test file or `describe`. The database is empty before its first test and dropped after its last.
 * Create collections and indexes before several clients use them: implicit creation by many at once hangs under Wine.
 */
export function testDatabase(): TestDatabase {
  const name = `test-${randomUUID()}`;
  const uri = new URL(inject('mongoUri'));
  uri.pathname = `/${name}`;
  const client = new MongoClient(uri.href);
  const db = client.db(name);
  beforeAll(async () => {
    await client.connect();
  });
  afterAll(async () => {
    await db.dropDatabase();
    await client.close();
  });
  return { name, uri: uri.href, client, db };
}
