/** The primary steps down while people work: whoever writes then waits some seconds, and sees no fault. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { connectStores, type Stores } from '../../../src/adapters/mongo/connect.ts';
import { startDatabase } from '../../../src/adapters/mongo/embedded/start-database.ts';
import { usualPreferences } from '../../../src/domain/people/preferences.ts';
import { newKeys } from './test-stores.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'solis-election-'));
let database: Awaited<ReturnType<typeof startDatabase>>;
let stores: Stores;

beforeAll(async () => {
  database = await startDatabase({ dataDir: folder, production: false, announce: () => {} });
  stores = await connectStores({ uri: database.uri, keys: newKeys() });
});
afterAll(async () => {
  await stores.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('an answer given during an election is kept', async () => {
  const admin = stores.db.admin();
  await admin.command({ replSetStepDown: 6, force: true, secondaryCatchUpPeriodSecs: 0 });
  const hello = await admin.command({ hello: 1 }, { readPreference: 'nearest' });
  expect(hello.isWritablePrimary).toBe(false);
  const began = Date.now();
  await stores.preferences.save('skola', 'anna', { ...usualPreferences, hour: '07:30' });
  expect(await stores.preferences.load('skola', 'anna')).toMatchObject({ hour: '07:30' });
  expect(Date.now() - began).toBeGreaterThan(3_000);
});
