/** Workers as real processes on a real database: each message goes out once, whoever of them is killed and whenever. */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { connectStores } from '../../src/adapters/mongo/connect.ts';
import { newDataKey, parseDataKeys } from '../../src/adapters/mongo/data-keys.ts';
import { testDatabase } from '../database.ts';
import { openWorkers, twice, type Workers } from './workers.ts';

// Some twenty seconds where nothing else runs; a machine that has other work to do takes its time.
vi.setConfig({ testTimeout: 300_000 });

const database = testDatabase();
let workers: Workers;

beforeAll(async () => {
  workers = await openWorkers();
  // Collections and indexes are made once, before several processes use them.
  const keys = parseDataKeys(newDataKey());
  if (keys.kind === 'faults') throw new Error('no keys');
  await (await connectStores({ uri: database.uri, keys: keys.keys })).close();
});
afterEach(() => workers.end());
afterAll(() => workers.close());

const deliveries = () => database.db.collection('deliveries');
const statesOf = async (organisation: string): Promise<Record<string, number>> => {
  const found = await deliveries()
    .aggregate<{ _id: string; count: number }>([
      { $match: { organisation } },
      { $group: { _id: '$state', count: { $sum: 1 } } },
    ])
    .toArray();
  return Object.fromEntries(found.map(({ _id, count }) => [_id, count]));
};
const settled = (organisation: string) =>
  vi.waitFor(
    async () => {
      const open = await deliveries().countDocuments({ organisation, state: { $in: ['pending', 'sending'] } });
      expect(open).toBe(0);
    },
    { timeout: 60_000, interval: 200 },
  );

const postedBy = (organisation: string): readonly string[] =>
  workers.posted.filter((one) => one.organisation === organisation).map(({ worker }) => worker);

/** Milliseconds: so slow a chat leaves something to send for whoever starts late, within the shortest lease of these tests. */
const slow = 1_000;

/** Resolves once so many workers have posted; from then on the chat is quick. */
const shared = async (organisation: string, count: number): Promise<void> => {
  const posting = () => expect(new Set(postedBy(organisation)).size).toBe(count);
  await vi.waitFor(posting, { timeout: 120_000, interval: 5 });
  workers.takes = 5;
};

/** Ten o'clock in Riga on the day after everybody's duty was due. */
const morning = '2026-11-24T08:00:00.000Z';

describe('three workers at once', () => {
  it('send three hundred messages that are due at the same time, each once, and share them', async () => {
    const settings = { uri: database.uri, organisation: 'trissimt', teachers: 300, now: morning, lease: 60_000 };
    // Whoever finds nothing at the start looks again half a minute later.
    workers.takes = 2 * slow;
    const all = [1, 2, 3].map(() => workers.start(settings));
    await shared('trissimt', 3);
    await workers.posts('trissimt', 300, 120_000);
    await settled('trissimt');
    expect(twice(workers.posted, 'trissimt')).toEqual([]);
    expect(await statesOf('trissimt')).toEqual({ sent: 300 });
    for (const child of all) child.kill('SIGTERM');
    await Promise.all(all.map((child) => once(child, 'exit')));
    expect(all.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  });

  it('lose nothing and send nothing twice though they are killed again and again, in mid-sweep and in mid-delivery', async () => {
    workers.takes = 40;
    const organisation = 'nogalinata';
    const settings = { uri: database.uri, organisation, teachers: 150, now: morning, lease: 5_000 };
    const now = () => ({ ...settings, now: new Date(Date.parse(morning) + performance.now()).toISOString() });
    // In mid-sweep: as soon as some duties are written, and before there can be a message for each.
    const first = workers.start(now());
    await vi.waitFor(
      async () =>
        expect(await database.db.collection('obligations').countDocuments({ organisation })).toBeGreaterThan(0),
      { timeout: 60_000, interval: 5 },
    );
    first.kill('SIGKILL');
    // In mid-delivery: one of three each time.
    const running = [1, 2, 3].map(() => workers.start(now()));
    for (let kill = 1; kill <= 4; kill += 1) {
      const before = workers.posted.length;
      await vi.waitFor(() => expect(workers.posted.length).toBeGreaterThan(before + 5), {
        timeout: 60_000,
        interval: 5,
      });
      running.shift()?.kill('SIGKILL');
      running.push(workers.start(now()));
    }
    await workers.posts(organisation, 150, 120_000);
    await settled(organisation);
    expect(twice(workers.posted, organisation)).toEqual([]);
    const { sent = 0, dropped = 0, ...others } = await statesOf(organisation);
    // A message whose sender was killed after it was marked as told is found to have nothing to say any more: it is out.
    expect([sent + dropped, others]).toEqual([150, {}]);
    workers.takes = 5;
  });
});

it('workers whose clocks are ten minutes apart send each message once, and what one of them is killed over is not late', async () => {
  workers.takes = slow;
  const organisation = 'dazadi-pulksteni';
  const settings = { uri: database.uri, organisation, teachers: 200, now: morning, lease: 4_000 };
  const ahead = { ...settings, now: '2026-11-24T08:10:00.000Z' };
  workers.start(settings);
  await workers.posts(organisation, 1, 60_000);
  const fast = workers.start(ahead);
  await shared(organisation, 2);
  fast.kill('SIGKILL');
  // What it had in hand is sent once its lease is over; not ten minutes later.
  await workers.posts(organisation, 200, 120_000);
  await settled(organisation);
  expect(twice(workers.posted, organisation)).toEqual([]);
  const { sent = 0, dropped = 0, ...others } = await statesOf(organisation);
  expect([sent + dropped, others]).toEqual([200, {}]);
});

it('two days without Solis become one message, not two days of them', async () => {
  const organisation = 'divas-dienas';
  const settings = { uri: database.uri, organisation, teachers: 3, lease: 60_000 };
  // Half past seven: the messages of that day wait for nine o'clock, and never go out.
  const before = workers.start({ ...settings, now: '2026-11-24T05:30:00.000Z' });
  await vi.waitFor(async () => expect(await statesOf(organisation)).toEqual({ pending: 3 }), {
    timeout: 60_000,
  });
  before.kill('SIGKILL');
  workers.start({ ...settings, now: '2026-11-26T08:00:00.000Z' });
  await workers.posts(organisation, 3, 60_000);
  await settled(organisation);
  await pause(1_000);
  expect(
    workers.posted
      .filter((one) => one.organisation === organisation)
      .map(({ key }) => key)
      .sort(),
  ).toEqual([0, 1, 2].map((index) => `daily/skolotajs-000${index}/2026-11-26`));
  expect(await statesOf(organisation)).toEqual({ sent: 3, dropped: 3 });
});

it('the message comes at nine o’clock local time, in winter time and in summer time', async () => {
  const days = [
    { organisation: 'ziema', now: '2026-11-24T06:59:53.000Z', nine: '2026-11-24T07:00:00.000Z' },
    { organisation: 'vasara', now: '2027-03-29T05:59:53.000Z', nine: '2027-03-29T06:00:00.000Z' },
  ];
  for (const { organisation, now } of days)
    workers.start({ uri: database.uri, organisation, teachers: 2, now, lease: 60_000 });
  for (const { organisation, nine } of days) {
    await workers.posts(organisation, 2, 120_000);
    for (const { at } of workers.posted.filter((one) => one.organisation === organisation)) {
      expect(at >= nine, at).toBe(true);
      expect(Date.parse(at) - Date.parse(nine)).toBeLessThan(60_000);
    }
  }
});
