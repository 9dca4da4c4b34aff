/** The stores on a database of the test file's own. */
import { afterAll, beforeAll } from 'vitest';
import { connectStores, type StoreSettings, type Stores } from '../../../src/adapters/mongo/connect.ts';
import { type DataKey, newDataKey, parseDataKeys } from '../../../src/adapters/mongo/data-keys.ts';
import { testDatabase } from '../../database.ts';

export const newKeys = (count = 1): readonly DataKey[] => {
  const parsed = parseDataKeys(Array.from({ length: count }, newDataKey).join(','));
  if (parsed.kind === 'faults') throw new Error('A new key cannot be read.');
  return parsed.keys;
};

/** Call at the top of a test file; the stores are there from its first test on. */
export const testStores = (settings: Partial<StoreSettings> = {}) => {
  const database = testDatabase();
  const keys = settings.keys ?? newKeys();
  let stores: Stores | undefined;
  beforeAll(async () => {
    stores = await connectStores({ uri: database.uri, keys, ...settings });
  });
  afterAll(() => stores?.close());
  return {
    database,
    keys,
    stores: (): Stores => {
      if (stores === undefined) throw new Error('The stores are opened before the first test.');
      return stores;
    },
  };
};
