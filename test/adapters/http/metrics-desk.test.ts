/** What whatever watches over Solis reads over HTTP, after people wrote and messages went out: counts and times, nobody and no plan. */
import { afterEach, expect, it } from 'vitest';
import { openMeter } from '../../../src/adapters/http/meter.ts';
import { metricsDesk } from '../../../src/adapters/http/metrics-desk.ts';
import { type RunningServer, startServer } from '../../../src/adapters/http/server.ts';
import { deliver } from '../../../src/bot/plans/hand-over.ts';
import { DeliveryFailed } from '../../../src/bot/ports/chats.ts';
import type { Incoming } from '../../../src/bot/ports/incoming.ts';
import { calling, openTwoPlatforms } from '../../bot/outbox/two-platforms.ts';
import { memoryStores } from '../../memory-stores/memory-stores.ts';
import { addMeasured, measured } from '../../world/measured-plans.ts';

const token = 'abcdefgh12345678';

let server: RunningServer;
afterEach(() => server.close());

/** A school that is measured. @param waiting what the database says of messages that wait, where it is not asked itself */
async function begin(waiting?: () => Promise<number>) {
  const meter = openMeter();
  const memory = memoryStores();
  const school = openTwoPlatforms({ stores: { ...memory, deliveries: meter.deliveries(memory.deliveries) } });
  const { registry } = meter;
  let asked = 0;
  const ask = () => {
    asked += 1;
    return (waiting ?? (() => memory.deliveries.countWaiting(school.organisation.id)))();
  };
  const desk = metricsDesk({ token, registry, version: () => 7, waiting: ask });
  server = await startServer({ port: 0, host: '127.0.0.1', routers: [desk], ready: async () => {} });
  return { ...school, meter, asked: () => asked, bot: meter.bot(school) };
}

type School = Awaited<ReturnType<typeof begin>>;

const fetched = (authorization?: string) =>
  fetch(`http://127.0.0.1:${server.port}/metrics`, { headers: authorization === undefined ? {} : { authorization } });

/** The lines about Solis itself. */
const read = async (): Promise<readonly string[]> =>
  (await (await fetched(`Bearer ${token}`)).text()).split('\n').filter((line) => /^solis_/.test(line));

const greeting = ({ organisation }: School, platform: 'slack' | 'web', user: string): Incoming => ({
  ...{ organisation: organisation.id, id: `a-${user}`, place: { kind: 'private' }, event: { kind: 'hello' } },
  from: platform === 'web' ? { platform, user } : { platform, user, profile: async () => ({ emails: [] }) },
});

/** Anna, who teaches Latvian, is called to her section; Slack takes it after one try in vain. */
async function called(school: School) {
  const plan = await addMeasured(school, measured.tasks);
  school.fails({ slack: new DeliveryFailed('slack-unreachable', 'gone'), teams: new DeliveryFailed('teams-gone', '') });
  await deliver(school.services, plan, [calling('anna')]);
  await school.drain();
  school.fails({});
  school.passes(5);
  await school.drain();
  return plan;
}

it('shows it to nobody without the secret', async () => {
  await begin();
  for (const wrong of [undefined, '', token, `Basic ${token}`, 'Bearer abcdefgh12345679', `Bearer ${token}x`]) {
    const answer = await fetched(wrong);
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await answer.text()).not.toContain('solis_');
  }
  const right = await fetched(`Bearer ${token}`);
  expect([right.status, right.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(right.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
});

it('has no such address where no secret is set', async () => {
  const desk = metricsDesk({ token: null, registry: openMeter().registry, version: () => 1, waiting: async () => 0 });
  server = await startServer({ port: 0, host: '127.0.0.1', routers: [desk], ready: async () => {} });
  expect((await fetched('Bearer null')).status).toBe(404);
});

it('counts what people did by platform and by how it was answered, with the time it took', async () => {
  const school = await begin();
  await school.bot.receive(greeting(school, 'web', 'anna'));
  await school.bot.receive(greeting(school, 'web', 'evija'));
  await school.bot.receive(greeting(school, 'slack', 'U0'));
  const broken = school.elsewhere({
    clock: {
      now: () => {
        throw new Error('J-07');
      },
    },
  });
  await school.meter.bot(broken).receive(greeting(school, 'web', 'anna'));
  const counts = (await read()).filter((line) => line.startsWith('solis_turn_duration_seconds_count'));
  expect(counts).toEqual([
    'solis_turn_duration_seconds_count{platform="web",answer="answered"} 2',
    'solis_turn_duration_seconds_count{platform="slack",answer="stranger"} 1',
    'solis_turn_duration_seconds_count{platform="web",answer="trouble"} 1',
  ]);
});

it('counts messages that went out, were tried in vain and wait', async () => {
  const school = await begin();
  const plan = await called(school);
  school.at('2026-11-24T21:00:00.000Z');
  await deliver(school.services, plan, [calling('evija')]);
  await school.drain();
  const lines = await read();
  expect(lines).toContain('solis_deliveries_total{end="sent"} 1');
  expect(lines).toContain('solis_deliveries_total{end="failed"} 1');
  expect(lines).toContain('solis_deliveries_total{end="put-off"} 1');
  expect(lines).toContain('solis_deliveries_waiting 1');
});

it('counts looks at what is due, those that failed too', async () => {
  const school = await begin();
  await school.bot.sweep();
  const plans = { ...school.services.plans, pendingNotices: () => Promise.reject(new Error('away')) };
  await expect(school.meter.bot(school.elsewhere({ plans })).sweep()).rejects.toThrow('away');
  const lines = await read();
  expect(lines).toContain('solis_sweep_duration_seconds_count{end="done"} 1');
  expect(lines).toContain('solis_sweep_duration_seconds_count{end="failed"} 1');
});

it('asks the database one thing each time, and tells which version of the school counts', async () => {
  const { asked } = await begin();
  const lines = await read();
  expect(lines).toContain('solis_organisation_version 7');
  expect(lines).toContain('solis_database_ready 1');
  expect(asked()).toBe(1);
});

it.each([
  ['refuses', () => Promise.reject(new Error('gone'))],
  ['froze', () => new Promise<number>(() => {})],
])('where the database %s it says so within three seconds, and not that nothing waits', async (_, waiting) => {
  await begin(waiting);
  const began = Date.now();
  const lines = await read();
  expect(lines).toContain('solis_database_ready 0');
  expect(lines).toContain('solis_deliveries_waiting Nan');
  expect(Date.now() - began).toBeLessThan(3_000);
});

it('names no person, learner, plan, channel or school', async () => {
  const school = await begin();
  await school.bot.receive(greeting(school, 'web', 'anna'));
  await school.bot.receive(greeting(school, 'slack', 'U0'));
  await school.bot.sweep();
  await called(school);
  const values = (await read()).flatMap((line) => [...line.matchAll(/(\w+)="([^"]*)"/g)]);
  const words = values.filter(([, label]) => label !== 'le').map(([, , value]) => value);
  expect([...new Set(words)].toSorted()).toEqual(['answered', 'done', 'failed', 'sent', 'slack', 'stranger', 'web']);
});
