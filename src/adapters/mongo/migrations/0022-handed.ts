/** Duties that somebody asked a colleague to take over: few, and looked for with every list of what is one's own. */
import type { Db } from 'mongodb';
import type { Migration } from '../migrate.ts';

export const handed: Migration = {
  name: '0022-handed',
  up: async (db: Db) => {
    await db
      .collection('obligations')
      .createIndex(
        { organisation: 1, state: 1, due: 1, key: 1 },
        { name: 'handed', partialFilterExpression: { handed: { $exists: true } } },
      );
  },
};
