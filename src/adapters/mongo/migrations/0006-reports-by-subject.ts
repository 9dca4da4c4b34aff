/** The duties of a plan are derived from the reports about its subject, found by index. */
import type { Db } from 'mongodb';
import type { Migration } from '../migrate.ts';

export const reportsBySubject: Migration = {
  name: '0006-reports-by-subject',
  up: async (db: Db) => {
    const key = { organisation: 1, about: 1, date: -1, at: -1, id: -1 };
    await db.collection('reports').createIndexes([{ name: 'by-subject', key }]);
  },
};
