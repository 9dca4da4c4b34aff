/** Opens the database and hands out the stores; the only place that knows how they are put together. */
import { type Db, type Document, MongoServerError } from 'mongodb';
import { type Connection, Mongoose } from 'mongoose';
import type { ReferenceStore } from '../../bot/ports/references.ts';
import type { BotStores } from '../../bot/ports/stores.ts';
import { accountStore } from './account-store.ts';
import { arrivalStore } from './arrival-store.ts';
import { auditStore } from './audit-store.ts';
import { conversationStore } from './conversation-store.ts';
import type { DataKey } from './data-keys.ts';
import { deliveryStore } from './delivery-store.ts';
import { meetingStore } from './meeting-store.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { obligationStore } from './obligation-store.ts';
import { orderStore } from './order-store.ts';
import { planStore } from './plan-store.ts';
import { preferenceStore } from './preference-store.ts';
import { reachStore } from './reach-store.ts';
import { referenceStore } from './reference-store.ts';
import { reportStore } from './report-store.ts';
import { sealer } from './sealer.ts';
import { StoreFault } from './store-fault.ts';

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
  close(): Promise<void>;
}

/** Milliseconds until a server that does not answer is given up. */
const patienceMS = 3_000;

/** Connects, prepares the collections and returns the stores. Throws a `StoreFault` where the database cannot be used. */
export const connectStores = async ({ uri, keys, onCommand }: StoreSettings): Promise<Stores> => {
  const seals = sealer(keys);
  const connection = await connect(uri, onCommand);
  try {
    const db = databaseOf(connection);
    await mustHaveTransactions(db);
    await migrate(db, migrations);
    return {
      plans: planStore(connection, seals),
      conversations: conversationStore(connection, seals),
      audit: auditStore(connection),
      accounts: accountStore(connection),
      references: referenceStore(connection),
      arrivals: arrivalStore(connection),
      obligations: obligationStore(connection, seals),
      deliveries: deliveryStore(connection),
      preferences: preferenceStore(connection),
      orders: orderStore(connection),
      meetings: meetingStore(connection, seals),
      reports: reportStore(connection, seals),
      reach: reachStore(connection),
      connection,
      db,
      ready: async () => void (await db.command({ ping: 1 }, { timeoutMS: patienceMS })),
      close: () => connection.close(),
    };
  } catch (error) {
    await connection.close();
    throw error;
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
    await connection.openUri(uri, { serverSelectionTimeoutMS: patienceMS, monitorCommands: onCommand !== undefined });
  } catch (error) {
    await connection.close();
    throw connectionFault(error);
  }
  if (onCommand !== undefined) {
    connection.getClient().on('commandStarted', ({ commandName, command }) => onCommand(commandName, command));
  }
  return connection;
};

/** The address may hold a password, and the driver's complaint about its form repeats parts of it: that one is not passed on. */
const connectionFault = (error: unknown): StoreFault => {
  // By name: the driver and the parser it uses each have a class of that name.
  if (error instanceof Error && error.name === 'MongoParseError') {
    return new StoreFault('bad-address', 'The address of MongoDB cannot be read.');
  }
  if (error instanceof MongoServerError)
    return new StoreFault('refused', `MongoDB refused us: ${error.codeName}.`, error);
  return new StoreFault('unreachable', 'No MongoDB answers at the given address.', error);
};

const databaseOf = ({ db }: Connection): Db => {
  if (db === undefined) throw new StoreFault('unreachable', 'The connection to MongoDB was lost at once.');
  return db;
};

const mustHaveTransactions = async (db: Db): Promise<void> => {
  const hello = await db.command({ hello: 1 });
  if (hello.setName === undefined && hello.msg !== 'isdbgrid') {
    throw new StoreFault(
      'no-transactions',
      'This MongoDB is a standalone server; a replica set (of one will do) is needed.',
    );
  }
};
