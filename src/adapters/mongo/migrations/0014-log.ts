/** The log beside the plans, with the indexes of its reads: a sum is told from its index alone. */
import type { Db, IndexDescription } from 'mongodb';
import { createCollection, type Migration } from '../migrate.ts';

const told = { row: 1, form: 1, state: 1 } as const;

const indexes: readonly IndexDescription[] = [
  { name: 'of-plan', key: { organisation: 1, plan: 1, on: 1, id: 1, by: 1, ...told } },
  { name: 'of-member', key: { organisation: 1, by: 1, on: 1, id: 1, plan: 1, ...told } },
  {
    name: 'open',
    key: { organisation: 1, state: 1, on: 1, id: 1, by: 1, plan: 1, row: 1, form: 1 },
    partialFilterExpression: { state: 'open' },
  },
];

export const log: Migration = {
  name: '0014-log',
  up: async (db: Db) => {
    await createCollection(db, 'log');
    await db.collection('log').createIndexes([...indexes]);
  },
};
