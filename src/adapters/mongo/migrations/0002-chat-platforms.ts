/** Accounts, conversation references and arrivals of the chat platforms, with the indexes of their reads. */
import type { Db, IndexDescription } from 'mongodb';
import { createCollection, type Migration } from '../migrate.ts';

/** A week: docs/decisions/0011. */
const rememberedSeconds = 7 * 24 * 3_600;

const indexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  accounts: [{ name: 'by-member', key: { organisation: 1, member: 1, _id: 1 } }],
  references: [
    { name: 'by-account', key: { organisation: 1, platform: 1, user: 1, scope: 1, seenAt: -1 } },
    { name: 'by-platform', key: { organisation: 1, platform: 1, seenAt: -1 } },
  ],
  arrivals: [{ name: 'forgotten-after-days', key: { at: 1 }, expireAfterSeconds: rememberedSeconds }],
};

export const chatPlatforms: Migration = {
  name: '0002-chat-platforms',
  up: async (db: Db) => {
    // One after the other: see `createCollection`.
    for (const [name, wanted] of Object.entries(indexes)) {
      await createCollection(db, name);
      await db.collection(name).createIndexes([...wanted]);
    }
  },
};
