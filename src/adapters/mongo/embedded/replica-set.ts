/** Makes a freshly started mongod the writable only member of a replica set, which transactions need. */

import { setTimeout as pause } from 'node:timers/promises';
import { type Document, type MongoClient, MongoNetworkError, MongoServerError } from 'mongodb';

export const replicaSetName = 'solis';

/** MongoDB's number for "no replica set configuration has been received". */
const notYetInitialized = 94;

/**
 * AlreadyInitialized (mongod says "not yet initialized" too while it is still loading what it has), a configuration in
 * progress, and an operation interrupted by the change of state.
 */
const passing: ReadonlySet<number> = new Set([23, 109, 11602]);

const lookAgainMs = 50;

type OnlyMember = {
  readonly client: MongoClient;
  readonly port: number;
  readonly limitMs: number;
  /** Ends the attempt: a client that was closed would connect anew at the next command. */
  readonly signal: AbortSignal;
};

/**
 * Initiates the replica set of new data; data that knew another port is told the present one, since a member that does
 * not find itself in its own configuration refuses to serve. Resolves when the member accepts writes.
 */
export async function becomeOnlyMember({ client, port, limitMs, signal }: OnlyMember): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await comesCloser(client, `127.0.0.1:${port}`))) {
    if (Date.now() > deadline) throw new Error(`mongod did not accept writes within ${limitMs / 1000} s`);
    await pause(lookAgainMs, undefined, { signal });
  }
}

/** Does what is needed next; true when nothing is any more. */
async function comesCloser(client: MongoClient, host: string): Promise<boolean> {
  const admin = client.db('admin');
  try {
    const config = await currentConfig(client);
    if (config === undefined) {
      await admin.command({ replSetInitiate: { _id: replicaSetName, members: [{ _id: 0, host }] } });
    } else if (config.members[0].host !== host) {
      const members = [{ ...config.members[0], host }];
      await admin.command({ replSetReconfig: { ...config, version: config.version + 1, members }, force: true });
    }
    return (await admin.command({ hello: 1 })).isWritablePrimary === true;
  } catch (error) {
    // A member that changes its state closes its connections; whoever started mongod watches whether it still runs.
    if (error instanceof MongoNetworkError) return false;
    if (error instanceof MongoServerError && passing.has(Number(error.code))) return false;
    throw error;
  }
}

async function currentConfig(client: MongoClient): Promise<Document | undefined> {
  try {
    return (await client.db('admin').command({ replSetGetConfig: 1 })).config;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === notYetInitialized) return undefined;
    throw error;
  }
}
