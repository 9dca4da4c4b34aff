/** The database is stopped for half a minute in the midst of the work and started again: everything goes out, once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startDatabase } from '../../src/adapters/mongo/embedded/start-database.ts';
import { openWorkers, twice, type Workers } from './workers.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'solis-away-'));
const open = () => startDatabase({ uri: undefined, dataDir: folder, production: false, announce: () => {} });
let database: Awaited<ReturnType<typeof open>>;
let workers: Workers;

beforeAll(async () => {
  [workers, database] = await Promise.all([openWorkers(), open()]);
});
afterAll(async () => {
  await workers.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('everything goes out, once, without anybody doing anything', async () => {
  const organisation = 'prom';
  workers.takes = 60;
  const settings = { uri: database.uri, organisation, teachers: 120, lease: 8_000 };
  const now = () => new Date(Date.parse('2026-11-24T08:00:00.000Z') + performance.now()).toISOString();
  workers.start({ ...settings, now: now() });
  await workers.posts(organisation, 10, 120_000);
  workers.start({ ...settings, now: now() });
  await workers.posts(organisation, 30, 120_000);
  await database.stop();
  const before = workers.posted.length;
  await pause(30_000);
  // What was in hand when it stopped may still have gone out; nothing new can have been claimed.
  expect(workers.posted.length - before).toBeLessThanOrEqual(32);
  expect(before).toBeLessThan(120);
  const again = await open();
  expect(again.uri).toBe(database.uri);
  database = again;
  await workers.posts(organisation, 120, 200_000);
  const client = await MongoClient.connect(database.uri);
  const deliveries = client.db().collection('deliveries');
  await vi.waitFor(
    async () => expect(await deliveries.countDocuments({ state: { $in: ['pending', 'sending'] } })).toBe(0),
    {
      timeout: 60_000,
      interval: 500,
    },
  );
  expect(twice(workers.posted, organisation)).toEqual([]);
  expect(await deliveries.countDocuments({ state: { $nin: ['sent', 'dropped'] } })).toBe(0);
  await client.close();
});
