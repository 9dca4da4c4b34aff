/** Creates a collection, or does nothing where it is there already. */
import { type Db, MongoServerError } from 'mongodb';

const namespaceExists = 48;

/** Created on purpose before anybody writes: many clients creating one by writing at once is where servers have hung. */
export const createCollection = async (db: Db, name: string): Promise<void> => {
  try {
    await db.createCollection(name);
  } catch (error) {
    if (!(error instanceof MongoServerError && error.code === namespaceExists)) throw error;
  }
};
