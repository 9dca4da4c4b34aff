/** What the talks were made from, and no version reads any more, is not kept: it holds what people typed. */
import { type Db, MongoServerError } from 'mongodb';
import type { Migration } from '../migrate.ts';

const namespaceNotFound = 26;

export const earlierConversations: Migration = {
  name: '0018-earlier-conversations',
  up: async (db: Db) => {
    await db.dropCollection('conversations').catch((error: unknown) => {
      if (!(error instanceof MongoServerError && error.code === namespaceNotFound)) throw error;
    });
  },
};
