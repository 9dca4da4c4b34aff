/** Of the plans that bar one another one at most is in work (those that are there already hold no place and stay as they are); and the names of members are remembered. */
import type { Db } from 'mongodb';
import { createCollection, type Migration } from '../migrate.ts';

export const oneInWork: Migration = {
  name: '0007-one-in-work',
  up: async (db: Db) => {
    await createCollection(db, 'names');
    await db
      .collection('plans')
      .createIndex(
        { organisation: 1, place: 1 },
        { name: 'one-in-work', unique: true, partialFilterExpression: { place: { $exists: true } } },
      );
  },
};
