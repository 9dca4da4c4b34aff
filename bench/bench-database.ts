/** A database for one run of the bench: of its own, in memory where the machine allows, gone afterwards. */
import { randomUUID } from 'node:crypto';
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startDatabase } from '../src/adapters/mongo/embedded/start-database.ts';

export interface BenchDatabase {
  readonly uri: string;
  readonly remove: () => Promise<void>;
}

/** In the MongoDB of MONGODB_URI where that is set, else in an embedded one. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const memory = await access('/dev/shm', constants.W_OK).then(
    () => '/dev/shm',
    () => tmpdir(),
  );
  const dataDir = await mkdtemp(join(memory, 'solis-bench-'));
  const given = process.env.MONGODB_URI || undefined;
  const announce = (line: string) => console.error(line);
  const database = await startDatabase({ uri: given, dataDir, production: false, announce });
  const uri = new URL(database.uri);
  uri.pathname = `/solis-bench-${randomUUID()}`;
  return {
    uri: uri.href,
    remove: async () => {
      if (given !== undefined) await drop(uri.href);
      await database.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function drop(uri: string): Promise<void> {
  const client = new MongoClient(uri);
  await client.db().dropDatabase();
  await client.close();
}
