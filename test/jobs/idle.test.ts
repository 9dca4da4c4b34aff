/** A Solis with nothing to do asks its database for next to nothing. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Foundation } from '../../src/bot/core/turn.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { jobsOf } from '../../src/jobs/jobs.ts';
import { startClockwork } from '../../src/start/worker.ts';
import { watchedStores } from '../adapters/mongo/watched-stores.ts';
import { createTexts } from '../texts.ts';
import { inventedSchool } from '../world/schools.ts';

const { stores, during, namesDuring } = watchedStores();

const chat: Foundation['chats'][number] = {
  platform: 'web',
  send: async () => null,
  change: async () => true,
  reaches: async () => null,
};

const openIdle = () =>
  createBot({
    ...stores(),
    ...{ organisation: inventedSchool(8), chats: [chat], mailer: null, say: createTexts() },
    clock: { now: () => new Date() },
    report: (fault, error) => console.error(fault, error),
  });

/** What Agenda asks and writes for one run of a job. */
const ofARun = 4;

it('with nothing to do costs at most ten commands a minute', async () => {
  const bot = openIdle();
  const stop = await startClockwork({ bot, db: stores().db, role: 'all', chats: { check: async () => [] } });
  await pause(8_000);
  // The job of every five minutes is counted by itself.
  const left = 300_000 - (Date.now() % 300_000);
  if (left < 62_000) await pause(left + 5_000);
  const minute = await during(() => pause(60_000));
  const due = jobsOf({ bot, checkPlatforms: async () => [] }).find(({ name }) => name.startsWith('due/'));
  const inJob = await namesDuring(async () => due?.work());
  await stop();
  await bot.close();
  const list = minute.map(({ name, command }) => `${name} ${command[name]}`);
  expect(list.length + (inJob.length + ofARun) / 5, [...list, 'in the job:', ...inJob].join(', ')).toBeLessThanOrEqual(
    10,
  );
}, 180_000);
