/** Deals with the mongod of an earlier start that may still have the data folder. */

import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient, MongoError, MongoNetworkError, MongoServerSelectionError } from 'mongodb';
import type { DataFolder, LastStart } from './data-folder.ts';
import { DatabaseUnavailable } from './database-unavailable.ts';
import { isAlive } from './exclusively.ts';

const patienceMs = 15_000;
const lookAgainMs = 100;

/**
 * Waits until the mongod of a killed process has let go of the data (its keeper is ending it), or shuts it down where
 * nothing watched over it. Throws `data-in-use` when the process that started it lives: two must not share one folder.
 */
export async function awaitPredecessor({ lastStart, dbPath }: DataFolder): Promise<void> {
  if (lastStart === undefined) return;
  if (isAlive(lastStart.owner)) {
    if (await serves(lastStart, dbPath)) throw inUse(lastStart, dbPath);
    return;
  }
  const deadline = Date.now() + patienceMs;
  while (isAlive(lastStart.keeper) && Date.now() < deadline) await pause(lookAgainMs);
  if (await serves(lastStart, dbPath)) await shutDown(lastStart.port);
}

/** Whether the port of the last start is that of a mongod over this very folder, and not of some other program. */
async function serves({ port }: LastStart, dbPath: string): Promise<boolean> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}`, {
    directConnection: true,
    serverSelectionTimeoutMS: 1_000,
  });
  try {
    const options = await client.db('admin').command({ getCmdLineOpts: 1 });
    return plainPath(String(options.parsed?.storage?.dbPath)) === plainPath(dbPath);
  } catch (error) {
    // Nobody there, somebody who is not MongoDB or wants a password, or a mongod that is just going: none is ours to stop.
    if (error instanceof MongoError) return false;
    throw error;
  } finally {
    await client.close();
  }
}

/** Under Wine a path is written Z:\a\b. */
function plainPath(path: string): string {
  return path.replace(/^Z:/, '').replaceAll('\\', '/');
}

function inUse({ owner }: LastStart, dbPath: string): DatabaseUnavailable {
  return new DatabaseUnavailable({
    code: 'data-in-use',
    message: `Another Solis (process ${owner}) is running on ${dbPath}.`,
    remedy: 'stop it, or give this one a data folder of its own',
  });
}

/** Resolves when mongod took the request or is gone already; it ends about a second later. */
export async function shutDown(port: number): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}`, {
    directConnection: true,
    serverSelectionTimeoutMS: 3_000,
  });
  try {
    // Without a limit a replica set's primary waits 15 s for a successor, which an only member never has.
    await client.db('admin').command({ shutdown: 1, force: true, timeoutSecs: 1 });
  } catch (error) {
    // The answer to a shutdown is a closed connection.
    if (!(error instanceof MongoNetworkError || error instanceof MongoServerSelectionError)) throw error;
  } finally {
    await client.close();
  }
}
