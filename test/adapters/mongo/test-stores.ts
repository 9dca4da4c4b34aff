/** The stores on a database of the test file's own; a test fails where they send a command that names no organisation. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { connectStores, type StoreSettings, type Stores } from '../../../src/adapters/mongo/connect.ts';
import { type DataKey, newDataKey, parseDataKeys } from '../../../src/adapters/mongo/data-keys.ts';
import { testDatabase } from '../../database.ts';
import { namesOrganisation } from './names-organisation.ts';

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
  const nameless: unknown[] = [];
  const onCommand: StoreSettings['onCommand'] = (name, command) => {
    // What is brought up to date while connecting is so for all organisations.
    if (stores !== undefined && !namesOrganisation(name, command)) nameless.push({ name, command });
    settings.onCommand?.(name, command);
  };
  beforeAll(async () => {
    stores = await connectStores({ uri: database.uri, keys, ...settings, onCommand });
  });
  afterEach(() => expect(nameless.splice(0)).toEqual([]));
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
