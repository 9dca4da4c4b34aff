/** The audit trail can be asked by person and by time, and is signed in turn (docs/decisions/0050). */
import type { Db } from 'mongodb';
import { createCollection, type Migration } from '../migrate.ts';

export const signedAudit: Migration = {
  name: '0017-signed-audit',
  up: async (db: Db) => {
    await db.collection('audit').createIndexes([
      { name: 'by-seal', key: { organisation: 1, seal: 1, _id: 1 } },
      { name: 'by-member', key: { organisation: 1, member: 1, at: -1, _id: -1 } },
      { name: 'by-time', key: { organisation: 1, at: -1, _id: -1 } },
    ]);
    await createCollection(db, 'auditSignatures');
    await db
      .collection('auditSignatures')
      .createIndex({ organisation: 1, number: 1 }, { name: 'in-order', unique: true });
  },
};
