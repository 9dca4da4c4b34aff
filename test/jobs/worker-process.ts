/** A worker of Solis over a chat of the test's own: run as a process of its own, so that it can be killed. */
import { randomUUID } from 'node:crypto';
import { connectStores } from '../../src/adapters/mongo/connect.ts';
import { parseDataKeys } from '../../src/adapters/mongo/data-keys.ts';
import { type ChatPort, DeliveryFailed } from '../../src/bot/ports/chats.ts';
import { startClockwork } from '../../src/start/worker.ts';
import { always, openBot, openServices } from '../world/services.ts';
import { manyTeachers } from './many-teachers.ts';
import type { Told, WorkerSettings } from './workers.ts';

const settings: WorkerSettings = JSON.parse(process.argv[2] ?? '{}');
const worker = randomUUID().slice(0, 8);

const keys = parseDataKeys(`k1:${Buffer.alloc(32, 7).toString('base64')}`);
if (keys.kind === 'faults') throw new Error('no keys');
const stores = await connectStores({ uri: settings.uri, keys: keys.keys });
const ahead = Date.parse(settings.now) - Date.now();

async function ask(path: string, told: Omit<Told, 'at' | 'worker'>): Promise<Response> {
  const at = new Date(Date.now() + ahead).toISOString();
  return fetch(`${settings.chat}${path}`, { method: 'POST', body: JSON.stringify({ ...told, at, worker }) }).catch(
    () => {
      throw new DeliveryFailed('slack-unreachable', 'no answer');
    },
  );
}

/** It is asked before it is posted, as Slack is, and the claim looked at once more: these are no one step. */
const chat: ChatPort = {
  platform: 'slack',
  send: async (organisation, { to, view, key = '', mayGo }) => {
    const told = { organisation, to: to.kind === 'member' ? to.member : to.channel, key, title: view.title };
    if ((await (await ask('/has', told)).text()) === 'yes') return null;
    await mayGo?.();
    await ask('/post', told);
    return { platform: 'slack', address: { key } };
  },
  change: async () => true,
  reaches: async () => null,
};

const foundation = openServices({
  ...stores,
  organisation: manyTeachers(settings.organisation, settings.teachers),
  chats: [chat],
  clock: { now: () => new Date(Date.now() + ahead) },
  report: (fault, error) => process.stdout.write(`${fault}: ${error instanceof Error ? error.stack : ''}\n`),
});
const bot = openBot(foundation, { lease: settings.lease, least: settings.lease / 2 });
const stop = await startClockwork({
  ...always(bot),
  db: stores.db,
  role: 'worker',
  chats: { checks: [] },
  keys: [],
});
process.stdout.write('begun\n');
process.on('SIGTERM', async () => {
  await stop();
  await bot.outbox.drain();
  process.exit(0);
});
