/** Looks at the MongoDB at an address before anything is built on it: whether Solis can work there. */
import { type Db, type Document, MongoClient } from 'mongodb';
import { connectionFault } from './connection-fault.ts';
import { StoreFault } from './store-fault.ts';

/** Milliseconds until a server that does not answer is given up. */
const patience = 3_000;

/** MongoDB 5.0: the first that joins with a pipeline and equal fields at once. */
const leastWireVersion = 13;

/** Throws a `StoreFault` that says why Solis cannot work there. */
export async function checkServer(uri: string): Promise<void> {
  let client: MongoClient | undefined;
  try {
    client = new MongoClient(uri, { serverSelectionTimeoutMS: patience, readPreference: 'primary' });
    await client.connect();
    mustServe(await helloOf(client.db()));
  } catch (error) {
    throw error instanceof StoreFault ? error : connectionFault(error);
  } finally {
    await client?.close();
  }
}

const helloOf = (db: Db): Promise<Document> => db.command({ hello: 1 });

/** @param hello what the server says of itself */
export function mustServe(hello: Document): void {
  if (hello.isreplicaset === true)
    throw new StoreFault(
      'not-begun',
      'The replica set of this MongoDB was never begun: run rs.initiate() in mongosh, once.',
    );
  if (hello.setName === undefined && hello.msg !== 'isdbgrid')
    throw new StoreFault(
      'no-transactions',
      'This MongoDB is a standalone server; a replica set (of one will do) is needed, see docs/install.md.',
    );
  if (hello.maxWireVersion < leastWireVersion)
    throw new StoreFault('too-old', 'This MongoDB is older than 5.0. Give Solis a newer one, best 7.0 or 8.0.');
  if (hello.isWritablePrimary !== true)
    throw new StoreFault(
      'no-primary',
      'MONGODB_URI leads to a member that is not the primary. Take directConnection out of it.',
    );
}
