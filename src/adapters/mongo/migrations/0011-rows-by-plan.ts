/** Rows are found by their plan alone, as they are joined to it; that they are of its organisation the same index tells. */
import type { Db } from 'mongodb';
import { dropIndex, type Migration } from '../migrate.ts';

export const rowsByPlan: Migration = {
  name: '0011-rows-by-plan',
  up: async (db: Db) => {
    await db.collection('rows').createIndex({ plan: 1, organisation: 1 }, { name: 'of-plan' });
    await dropIndex(db, 'rows', 'by-plan');
  },
};
