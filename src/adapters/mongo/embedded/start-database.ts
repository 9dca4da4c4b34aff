/** Gives Solis its MongoDB: the one it was told of, or an embedded one with data that outlives the process. */

import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { type DataFolder, dataPaths, openDataFolder } from './data-folder.ts';
import { DatabaseUnavailable } from './database-unavailable.ts';
import { exclusively } from './exclusively.ts';
import { findMongod } from './find-mongod.ts';
import { choosePort } from './free-port.ts';
import { type Machine, thisMachine, userCacheFolder } from './machine.ts';
import type { Mongod, MongodOrigin } from './mongod.ts';
import { launchMongod, type MongodProcess } from './mongod-process.ts';
import { awaitPredecessor, shutDown } from './predecessor.ts';
import { becomeOnlyMember, replicaSetName } from './replica-set.ts';
import { type PinnedFile, windowsMongod } from './windows-mongod-file.ts';

export type DatabaseWish = {
  /** A MongoDB that is there already: used as it is, nothing is started or checked. */
  readonly uri?: string | undefined;
  /** Where an embedded database keeps its data; made when missing. */
  readonly dataDir: string;
  /** The embedded database's port; by default that of the last start, at first any free one. */
  readonly port?: number | undefined;
  /** Refuses what is good enough for the demo and tests only. */
  readonly production: boolean;
  /** Takes one line of English on what is going on, for the process's log. */
  readonly announce: (line: string) => void;
  /** Where downloads are kept for later starts; by default in the OS user's cache folder. */
  readonly cacheDir?: string | undefined;
  readonly machine?: Machine;
  readonly windowsFile?: PinnedFile;
};

export type RunningDatabase = {
  /** With the database name "solis" and the replica set in it. */
  readonly uri: string;
  readonly how: 'given' | MongodOrigin;
  /** Resolves, in words, once an embedded database ends without having been asked to: it is not started again. */
  readonly lost: Promise<string>;
  /** Ends an embedded database in order, keeping its data; leaves a given one alone. May be called twice. */
  readonly stop: () => Promise<void>;
};

const readyLimitMs = 90_000;
const stopLimitMs = 15_000;

/**
 * Looks in this order: the given URI, a mongod on the PATH, mongodb-memory-server's, MongoDB for Windows under Wine (not
 * in production). Throws DatabaseUnavailable, with what each of them said and the remedy.
 */
export async function startDatabase(wish: DatabaseWish): Promise<RunningDatabase> {
  if (wish.uri !== undefined)
    return { uri: wish.uri, how: 'given', lost: new Promise(() => undefined), stop: async () => undefined };
  // Two at once on one folder: the second waits, and then learns from the port that the folder is in use.
  return exclusively(dataPaths(wish.dataDir).lockFile, () => startEmbedded(wish));
}

/**
 * Under Wine a client asks for the state of the server now and then, instead of leaving a question open: where a client goes
 * away in the midst of one, the server now and then breaks (access violation where that thread ends) or stands still.
 */
const monitoring = ({ origin }: Mongod): string => (origin === 'wine' ? '&serverMonitoringMode=poll' : '');

async function startEmbedded(wish: DatabaseWish): Promise<RunningDatabase> {
  const { production, announce, machine = thisMachine(), windowsFile = windowsMongod } = wish;
  const folder = await openDataFolder(wish.dataDir);
  await awaitPredecessor(folder);
  const cacheDir = wish.cacheDir ?? userCacheFolder(machine);
  const dataVersion = folder.lastStart?.version;
  const mongod = await findMongod({ machine, cacheDir, production, announce, windowsFile, dataVersion });
  const last = folder.lastStart?.port;
  const port = await choosePort({ asked: wish.port, last });
  if (last !== undefined && last !== port) announce(`MongoDB: port ${port} instead of ${last}, which it had last time`);
  const running = await launchMongod({ mongod, port, dbPath: folder.dbPath, logFile: folder.logFile });
  try {
    const version = dataVersion ?? mongod.version;
    await folder.remember({ port, version, owner: process.pid, keeper: running.keeper });
    await untilReady({ running, port, mongod, folder });
  } catch (error) {
    running.kill();
    throw error;
  }
  const uri = `mongodb://127.0.0.1:${port}/solis?replicaSet=${replicaSetName}${monitoring(mongod)}`;
  return { uri, how: mongod.origin, ...watched(running, port) };
}

type Start = {
  readonly running: MongodProcess;
  readonly port: number;
  readonly mongod: Mongod;
  readonly folder: DataFolder;
};

async function untilReady({ running, port, mongod, folder }: Start): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}`, {
    directConnection: true,
    heartbeatFrequencyMS: 500,
    serverSelectionTimeoutMS: readyLimitMs,
  });
  const giveUp = new AbortController();
  const early = running.ended.then((how) => Promise.reject(new Error(`it ended with ${how}`)));
  try {
    await Promise.race([becomeOnlyMember({ client, port, limitMs: readyLimitMs, signal: giveUp.signal }), early]);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseUnavailable({
      code: 'mongod-failed',
      message: `mongod (${mongod.origin}) did not start: ${reason}. It logged: ${await lastFaults(folder.logFile)}`,
      remedy: `see ${folder.logFile}; or set MONGODB_URI to a MongoDB replica set`,
      cause,
    });
  } finally {
    giveUp.abort();
    await client.close();
  }
}

/** Tells an end that was asked for from one that was not. */
function watched(running: MongodProcess, port: number): Pick<RunningDatabase, 'lost' | 'stop'> {
  let stopping: Promise<void> | undefined;
  const lost = new Promise<string>((resolve) => {
    void running.ended.then((how) => {
      if (stopping === undefined) resolve(how);
    });
  });
  const stop = async (): Promise<void> => {
    await shutDown(port);
    // The timer also keeps this process alive until mongod has ended: mongod itself does not.
    const patience = new AbortController();
    const late = pause(stopLimitMs, 'late', { signal: patience.signal });
    const first = await Promise.race([running.ended, late]);
    if (first === 'late') running.kill();
    else patience.abort();
    await late.catch((error: unknown) => expectAbort(error));
  };
  return { lost, stop: () => (stopping ??= stop()) };
}

function expectAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}

const quoted = 3;

/** The last faults that mongod logged, one sentence; its last line when it logged none as such. */
async function lastFaults(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const faults = lines.map(faultOf).filter((fault) => fault !== undefined);
  return faults.slice(-quoted).join('; ') || lines.at(-1) || 'nothing';
}

/** mongod logs one JSON object a line; `s` is the severity, E for errors and F for fatal ones. */
function faultOf(line: string): string | undefined {
  if (!/"s":"[EF]"/.test(line)) return undefined;
  const message = /"msg":"([^"]*)"/.exec(line)?.[1];
  const error = /"error":"((?:[^"\\]|\\.)*)"/.exec(line)?.[1];
  return [message, error].filter((part) => part !== undefined).join(': ');
}
