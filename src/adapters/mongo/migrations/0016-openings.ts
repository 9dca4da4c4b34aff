/** An answer begins with one read that names no more than a key: what is joined to it, the server knows (docs/decisions/0040). */
import type { Db } from 'mongodb';
import { createCollection, type Migration } from '../migrate.ts';
import { openingViews } from '../opening-views.ts';

export const openings: Migration = {
  name: '0016-openings',
  up: async (db: Db) => {
    for (const { name, from, pipeline } of Object.values(openingViews))
      await createCollection(db, name, { viewOn: from, pipeline });
  },
};
