/** Starts an embedded database over the folder given, writes one plan in a transaction, says so, and waits to be killed. */
import { MongoClient } from 'mongodb';
import { startDatabase } from '../../../../src/adapters/mongo/embedded/start-database.ts';

const dataDir = process.argv[2] ?? '';
const database = await startDatabase({ dataDir, production: false, announce: (line) => console.error(line) });
const client = await MongoClient.connect(database.uri);
await client.db().createCollection('plans');
await client.withSession((session) =>
  session.withTransaction(() => client.db().collection('plans').insertOne({ code: 'J-07' }, { session })),
);
console.log('written');
setInterval(() => undefined, 60_000);
