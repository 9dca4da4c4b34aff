/** Plans, rows, conversations and audit, with the indexes of their reads. */
import type { Db, IndexDescription } from 'mongodb';
import { createCollection, type Migration } from '../migrate.ts';

/** Only documents that have something to tell; the query names the same condition. */
const pendingNotices: IndexDescription = {
  name: 'pending-notices',
  key: { organisation: 1 },
  partialFilterExpression: { 'notices.0': { $exists: true } },
};

const indexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  plans: [
    // The trailing fields let other classes and statuses be passed over without reading a document.
    { name: 'by-learner', key: { organisation: 1, learner: 1, startedAt: -1, id: 1, class: 1, status: 1 } },
    { name: 'by-class', key: { organisation: 1, class: 1, learner: 1, startedAt: -1, id: 1, status: 1 } },
    pendingNotices,
  ],
  rows: [{ name: 'by-plan', key: { organisation: 1, plan: 1 } }, pendingNotices],
  conversations: [],
  audit: [{ name: 'by-plan', key: { organisation: 1, plan: 1, at: -1, _id: -1 } }],
};

export const firstCollections: Migration = {
  name: '0001-first-collections',
  up: async (db: Db) => {
    // One after the other: see `createCollection`.
    for (const [name, wanted] of Object.entries(indexes)) {
      await createCollection(db, name);
      if (wanted.length > 0) await db.collection(name).createIndexes([...wanted]);
    }
  },
};
