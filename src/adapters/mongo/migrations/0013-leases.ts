/** What waits is found by its time, whose lease may be over by the clock of the server: docs/decisions/0014. */
import type { Db } from 'mongodb';
import { dropIndex, type Migration } from '../migrate.ts';

export const leases: Migration = {
  name: '0013-leases',
  up: async (db: Db) => {
    await db
      .collection('deliveries')
      .createIndex(
        { organisation: 1, state: 1, notBefore: 1, key: 1, leaseUntil: 1 },
        { name: 'to-send', partialFilterExpression: { state: { $in: ['pending', 'sending'] } } },
      );
    await dropIndex(db, 'deliveries', 'claimable');
  },
};
