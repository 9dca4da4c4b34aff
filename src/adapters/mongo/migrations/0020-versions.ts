/** Versions of an organisation: the newest is asked for again and again, by its number. */
import type { Db } from 'mongodb';
import { createCollection, type Migration } from '../migrate.ts';

export const versions: Migration = {
  name: '0020-versions',
  up: async (db: Db) => {
    await createCollection(db, 'versions');
    await db.collection('versions').createIndex({ organisation: 1, number: -1 }, { name: 'in-order' });
  },
};
