/** Opens the database and hands out the stores; the only place that knows how they are put together. */
import { type Db, type Document, MongoServerError } from 'mongodb';
import { type Connection, Mongoose } from 'mongoose';
import type { ReferenceStore } from '../../bot/ports/references.ts';
import type { BotStores } from '../../bot/ports/stores.ts';
import { accountStore } from './account-store.ts';
import { arrivalStore } from './arrival-store.ts';
import { auditStore } from './audit-store.ts';
import { checkServer } from './check-server.ts';
import { connectionFault } from './connection-fault.ts';
import { talkStore } from './conversation-store.ts';
import type { DataKey } from './data-keys.ts';
import { deliveryStore } from './delivery-store.ts';
import { documentStore } from './document-store.ts';
import { feedStore } from './feed-store.ts';
import { intakeStore } from './intake-store.ts';
import { logStore } from './log-store.ts';
import { meetingStore } from './meeting-store.ts';
import { migrate } from './migrate.ts';
import { migrationsWith } from './migrations/index.ts';
import { obligationStore } from './obligation-store.ts';
import { openingStore } from './opening-store.ts';
import { orderStore } from './order-store.ts';
import { planStore } from './plan-store.ts';
import { preferenceStore } from './preference-store.ts';
import { reachStore } from './reach-store.ts';
import { readingStore } from './reading-store.ts';
import { referenceStore } from './reference-store.ts';
import { sealer } from './sealer.ts';
import { StoreFault } from './store-fault.ts';
import { ticketStore } from './ticket-store.ts';
import { versionStore } from './version-store.ts';

export interface StoreSettings {
  /** Names the database too. */
  readonly uri: string;
  /** Newest first; see `data-keys`. */
  readonly keys: readonly DataKey[];
  /** Told of every command that is sent, for counting. */
  readonly onCommand?: (name: string, command: Document) => void;
}

export interface Stores extends BotStores {
  readonly references: ReferenceStore;
  readonly connection: Connection;
  readonly db: Db;
  /** Resolves while the server answers; rejects within a few seconds where it does not. */
  ready(): Promise<void>;
  /** Resolves once nothing is left that is written behind the turns. Never rejects. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds until a server that does not answer is told to be not ready. */
const patienceMS = 3_000;

/** An election takes a replica set up to 12 seconds (MongoDB, "Replica Set Elections"): people wait for it and see no fault. */
const electionMS = 20_000;

/** Connects, prepares the collections and returns the stores. Throws a `StoreFault` where the database cannot be used. */
export const connectStores = async ({ uri, keys, onCommand }: StoreSettings): Promise<Stores> => {
  const seals = sealer(keys);
  await checkServer(uri);
  const connection = await connect(uri, onCommand);
  try {
    const db = databaseOf(connection);
    await migrate(db, migrationsWith(seals));
    const arrivals = arrivalStore(connection);
    const written = talkStore(connection, seals);
    const settled = async () => void (await Promise.all([arrivals.settled(), written.settled()]));
    return {
      plans: planStore(connection, seals),
      conversations: written.conversations,
      openings: openingStore(connection, seals, written),
      audit: auditStore(connection),
      accounts: accountStore(connection),
      references: referenceStore(connection),
      arrivals,
      obligations: obligationStore(connection, seals),
      deliveries: deliveryStore(connection),
      preferences: preferenceStore(connection),
      orders: orderStore(connection, seals),
      meetings: meetingStore(connection, seals),
      documents: documentStore(connection, seals),
      entries: logStore(connection, seals),
      intake: intakeStore(connection, seals),
      reach: reachStore(connection),
      tickets: ticketStore(connection),
      versions: versionStore(connection, seals.inPassing),
      feeds: feedStore(connection),
      readings: readingStore(connection),
      connection,
      db,
      settled,
      ready: async () => void (await db.command({ ping: 1 }, { timeoutMS: patienceMS })),
      close: async () => {
        await settled();
        await connection.close();
      },
    };
  } catch (error) {
    await connection.close();
    throw error instanceof MongoServerError ? connectionFault(error) : error;
  }
};

const connect = async (uri: string, onCommand: StoreSettings['onCommand']): Promise<Connection> => {
  // A mongoose of our own: its settings are global otherwise.
  const mongoose = new Mongoose();
  mongoose.set({
    strictQuery: 'throw',
    sanitizeFilter: true,
    autoCreate: false,
    autoIndex: false,
    bufferCommands: false,
  });
  const connection = mongoose.createConnection();
  try {
    await connection.openUri(uri, {
      ...(/[?&]serverSelectionTimeoutMS=/i.test(uri) ? {} : { serverSelectionTimeoutMS: electionMS }),
      // What was just written is read back at once.
      readPreference: 'primary',
      monitorCommands: onCommand !== undefined,
    });
  } catch (error) {
    await connection.close();
    throw connectionFault(error);
  }
  if (onCommand !== undefined) {
    connection.getClient().on('commandStarted', ({ commandName, command }) => onCommand(commandName, command));
  }
  return connection;
};

const databaseOf = ({ db }: Connection): Db => {
  if (db === undefined) throw new StoreFault('unreachable', 'The connection to MongoDB was lost at once.');
  return db;
};
