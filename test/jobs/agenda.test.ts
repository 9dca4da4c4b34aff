/** Jobs run by the clock, each by one process at a time, and none is forgotten by a start, a stop or a kill. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { migrate } from '../../src/adapters/mongo/migrate.ts';
import { migrationsWith } from '../../src/adapters/mongo/migrations/index.ts';
import { sealer } from '../../src/adapters/mongo/sealer.ts';
import { type RunningJobs, startAgenda, type TimedJob } from '../../src/jobs/agenda.ts';
import { newKeys } from '../adapters/mongo/test-stores.ts';
import { testDatabase } from '../database.ts';

vi.setConfig({ testTimeout: 60_000 });

const database = testDatabase();
const running: RunningJobs[] = [];
const faults: string[] = [];

beforeAll(() => migrate(database.db, migrationsWith(sealer(newKeys()))));
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
  faults.length = 0;
});

const records = () => database.db.collection('agendaJobs');
const report = (fault: string): void => void faults.push(fault);
const yearly = (name: string, work: () => Promise<void>): TimedJob => ({
  ...{ name, cron: '0 3 1 1 *', timezone: 'Europe/Riga', work },
});
const start = async (job: TimedJob, lease = 4_000): Promise<RunningJobs> => {
  const jobs = await startAgenda({ db: database.db, jobs: [job], report, every: 500, lease });
  running.push(jobs);
  return jobs;
};
const dueNow = (name: string) => records().updateOne({ name }, { $set: { nextRunAt: new Date(Date.now() - 1_000) } });

it('a job stands in the book once, however many processes begin at the same time', async () => {
  await Promise.all([1, 2, 3, 4].map(() => start(yearly('reizi', async () => {}))));
  expect(await records().countDocuments({ name: 'reizi' })).toBe(1);
});

it('a run that is overdue is made up for by the next start, once', async () => {
  let runs = 0;
  const job = yearly('nokavēts', async () => {
    runs += 1;
  });
  await (await start(job)).stop();
  running.length = 0;
  await dueNow('nokavēts');
  await Promise.all([start(job), start(job)]);
  await vi.waitFor(() => expect(runs).toBe(1), { timeout: 20_000 });
  await pause(2_000);
  expect(runs).toBe(1);
});

it('a run whose process was killed is done again by another, though its next time is far away', async () => {
  let runs = 0;
  const job = yearly('nogalināts', async () => {
    runs += 1;
  });
  await start(job);
  // As a killed process leaves it: begun, never ended, locked, its next time already set.
  const begun = new Date(Date.now() - 60_000);
  await records().updateOne({ name: 'nogalināts' }, { $set: { lastRunAt: begun, lockedAt: begun } });
  await vi.waitFor(() => expect(runs).toBe(1), { timeout: 20_000 });
  await pause(2_000);
  expect(runs).toBe(1);
});

it('a job that takes longer than the lease is not begun by another meanwhile, and stopping waits for it', async () => {
  let [runs, ends] = [0, 0];
  const job = yearly('ilgs', async () => {
    runs += 1;
    await pause(6_000);
    ends += 1;
  });
  const [first] = await Promise.all([start(job, 2_000), start(job, 2_000)]);
  await dueNow('ilgs');
  await vi.waitFor(() => expect(runs).toBe(1), { timeout: 20_000 });
  await pause(3_500);
  expect(runs).toBe(1);
  await Promise.all(running.splice(0).map((one) => one.stop()));
  expect([runs, ends, first !== undefined]).toEqual([1, 1, true]);
});

it('a job that fails is reported and comes again at its time', async () => {
  const job = yearly('kļūdains', () => Promise.reject(new Error('no')));
  await start(job);
  await dueNow('kļūdains');
  await vi.waitFor(() => expect(faults).toEqual(['job.failed']), { timeout: 20_000 });
  const kept = await records().findOne({ name: 'kļūdains' });
  expect(kept?.nextRunAt.getTime()).toBeGreaterThan(Date.now());
});
