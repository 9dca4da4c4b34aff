/** Tickets for files: each is taken out by its key, and those that expired are forgotten together. */
import type { Db } from 'mongodb';
import { createCollection, type Migration } from '../migrate.ts';

export const tickets: Migration = {
  name: '0019-tickets',
  up: async (db: Db) => {
    await createCollection(db, 'tickets');
    await db.collection('tickets').createIndex({ organisation: 1, expires: 1 }, { name: 'expired' });
  },
};
