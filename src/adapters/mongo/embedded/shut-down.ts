/** Asks a mongod on this machine to write everything down and end. */
import { MongoClient, MongoNetworkError, MongoServerSelectionError } from 'mongodb';

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
