/** The register of those who may need support is read whole, in the order in which people were entered. */
import type { Db } from 'mongodb';
import type { Migration } from '../migrate.ts';

export const intake: Migration = {
  name: '0015-intake',
  up: async (db: Db) => {
    await db.collection('intake').createIndex({ organisation: 1, at: 1, id: 1 }, { name: 'in-order' });
  },
};
