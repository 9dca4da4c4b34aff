/** A Solis with nothing to do asks its database for next to nothing. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { connectStores, type Stores } from '../../src/adapters/mongo/connect.ts';
import type { Foundation } from '../../src/bot/core/turn.ts';
import { jobsOf } from '../../src/jobs/jobs.ts';
import { keepCurrent } from '../../src/start/keep-current.ts';
import { startClockwork } from '../../src/start/worker.ts';
import { newKeys } from '../adapters/mongo/test-stores.ts';
import { testDatabase } from '../database.ts';
import { always, openBot, openServices } from '../world/services.ts';

const database = testDatabase();
const seen: string[] = [];
let stores: Stores;

beforeAll(async () => {
  const onCommand = (name: string, command: Readonly<Record<string, unknown>>) =>
    void seen.push(`${name} ${command[name]}`);
  stores = await connectStores({ uri: database.uri, keys: newKeys(), onCommand });
});
afterAll(async () => {
  vi.useRealTimers();
  await stores?.close();
});

const during = async (act: () => Promise<unknown>): Promise<readonly string[]> => {
  seen.length = 0;
  await act();
  return seen.filter((one) => !one.startsWith('endSessions'));
};

const reallyLater = setTimeout;

/** Until what was asked of the database is answered, and nothing more is asked because of it. */
async function answered(): Promise<void> {
  for (let before = -1; before !== seen.length; ) {
    before = seen.length;
    await new Promise((done) => reallyLater(done, 30));
  }
}

/** Second after second by a clock that is moved, each with all that it brings. */
async function passes(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    await answered();
  }
}

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
  // Far from the job of every five minutes, which is counted by itself.
  const now = new Date('2026-11-24T08:01:00.000Z');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'], now });
  const bot = openIdle();
  const current = keepCurrent({
    ...{ open: () => bot, sweeps: true, report: bot.services.report },
    book: {
      counting: () => bot.services,
      organisation: bot.services.organisation,
      turn: async () => (await stores.versions.newest(bot.services.organisation.id)) > 1,
    },
  });
  const stop = await startClockwork({
    ...always(bot),
    db: stores.db,
    role: 'all',
    chats: { checks: [] },
    keys: [],
  });
  const due = jobsOf({ ...always(bot), checkPlatforms: async () => [], signAudit: async () => {} }).find(({ name }) =>
    name.startsWith('due/'),
  );
  // What the day itself brings is done first.
  await due?.work();
  await passes(5);
  const minute = await during(() => passes(60));
  const inJob = await during(async () => due?.work());
  await stop();
  await current.close();
  const all = [...minute, 'in the job:', ...inJob].join(', ');
  expect(minute.length, all).toBeGreaterThan(2);
  expect(minute.length + (inJob.length + ofARun) / 5, all).toBeLessThanOrEqual(10);
}, 60_000);
