/** A Solis with nothing to do asks its database for next to nothing. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectStores, type Stores } from '../../src/adapters/mongo/connect.ts';
import type { Foundation } from '../../src/bot/core/turn.ts';
import { jobsOf } from '../../src/jobs/jobs.ts';
import { startClockwork } from '../../src/start/worker.ts';
import { newKeys } from '../adapters/mongo/test-stores.ts';
import { testDatabase } from '../database.ts';
import { openBot, openServices } from '../world/services.ts';

const database = testDatabase();
const seen: string[] = [];
let stores: Stores;

beforeAll(async () => {
  const onCommand = (name: string, command: Readonly<Record<string, unknown>>) =>
    void seen.push(`${name} ${command[name]}`);
  stores = await connectStores({ uri: database.uri, keys: newKeys(), onCommand });
});
afterAll(() => stores?.close());

const during = async (act: () => Promise<unknown>): Promise<readonly string[]> => {
  seen.length = 0;
  await act();
  return seen.filter((one) => !one.startsWith('endSessions'));
};

const chat: Foundation['chats'][number] = {
  platform: 'web',
  send: async () => null,
  change: async () => true,
  reaches: async () => null,
};

const openIdle = () => openBot(openServices({ ...stores, chats: [chat], clock: { now: () => new Date() } }));

/** What Agenda asks and writes for one run of a job. */
const ofARun = 4;

it('with nothing to do costs at most ten commands a minute', async () => {
  const bot = openIdle();
  const stop = await startClockwork({ bot, db: stores.db, role: 'all', chats: { check: async () => [] } });
  const due = jobsOf({ bot, checkPlatforms: async () => [] }).find(({ name }) => name.startsWith('due/'));
  // What the day itself brings is done first.
  await due?.work();
  await pause(5_000);
  // The job of every five minutes is counted by itself.
  const left = 300_000 - (Date.now() % 300_000);
  if (left < 62_000) await pause(left + 5_000);
  const minute = await during(() => pause(60_000));
  const inJob = await during(async () => due?.work());
  await stop();
  await bot.close();
  const all = [...minute, 'in the job:', ...inJob].join(', ');
  expect(minute.length + (inJob.length + ofARun) / 5, all).toBeLessThanOrEqual(10);
}, 180_000);
