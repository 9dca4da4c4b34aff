/** What a turn costs with the edges of a chat platform: an account that is looked up, an arrival that is done once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBench } from '../../bench/open-bench.ts';
import { once } from '../../src/adapters/slack/dedupe.ts';
import { tokenOf } from '../../src/bot/core/tap.ts';
import type { IncomingEvent } from '../../src/bot/ports/incoming.ts';
import { testDatabase } from '../database.ts';
import { measured, planId } from '../world/measured-plans.ts';
import { inventedSchool } from '../world/schools.ts';

const database = testDatabase();
let opened: Awaited<ReturnType<typeof openBench>>;

beforeAll(async () => {
  opened = await openBench(database.uri, { plans: 150, tasks: 750, learners: 30 });
  const { stores, organisation } = opened.bench;
  const email =
    inventedSchool(30)
      .members.find(({ id }) => id === 'anna')
      ?.email?.toLowerCase() ?? '';
  const vouchedAt = clock.now().toISOString();
  const account = { platform: 'slack', user: 'U1', member: 'anna', email, vouchedAt } as const;
  await stores.accounts.link(organisation, account);
});
afterAll(() => opened.close());

const clock = { now: () => new Date('2026-11-23T08:00:00.000Z') };
const log = { error: console.error, warn: console.warn, info: () => {} };

let arrived = 0;

async function arrives(event: IncomingEvent) {
  const { bench } = opened;
  arrived += 1;
  const id = `Ev${arrived}`;
  const from = { platform: 'slack', user: 'U1', profile: async () => ({ emails: ['anna@skola.example'] }) } as const;
  const desk = {
    arrivals: bench.stores.arrivals,
    organisation: { id: bench.organisation },
    clock,
    log,
    taken: new Map(),
  };
  const incoming = { organisation: bench.organisation, id, from, place: { kind: 'private' }, event } as const;
  const seen: (string | undefined)[] = [];
  await once(desk as never, { id, work: async () => void seen.push((await bench.watched(incoming)).reply?.name) });
  return seen[0];
}

const plan = planId(measured.findings);
const status: IncomingEvent = { kind: 'tap', token: tokenOf({ kind: 'status', plan }) };

it('what is mine costs three commands from the second time on: who speaks is known before they are looked up', async () => {
  const { bench } = opened;
  const mine: IncomingEvent = { kind: 'text', text: 'mani plāni' };
  await arrives(mine);
  const { turn } = await bench.watch('anna', async () => expect(await arrives(mine)).toBe('my-plans'));
  const commands = turn.map(({ name, command }) => `${name} ${command[name]}`);
  expect(commands.filter((one) => one !== 'update arrivals')).toEqual([
    'findAndModify arrivals',
    'aggregate accounts',
    'insert audit',
  ]);
});

it('a status of a plan costs three commands, and an answer four', async () => {
  const { bench } = opened;
  const count = async (event: IncomingEvent, view: string) => {
    const { turn } = await bench.watch('anna', async () => {
      expect(await arrives(event)).toBe(view);
      await bench.stores.settled();
    });
    return turn.map(({ name, command }) => `${name} ${command[name]}`).filter((one) => one !== 'update arrivals');
  };
  await arrives({ kind: 'tap', token: tokenOf({ kind: 'section', plan, section: 'class-teacher' }) });
  expect(await count({ kind: 'text', text: 'Lasa lēni, bet saprot labi.' }, 'question')).toEqual([
    'findAndModify arrivals',
    'find opened-accounts',
    'update plans',
    'update talks',
  ]);
  expect(await count(status, 'status')).toHaveLength(4);
  expect(await count(status, 'status')).toEqual(['findAndModify arrivals', 'aggregate accounts', 'insert audit']);
});

it('what is done is written together for all turns of a moment', async () => {
  const { bench } = opened;
  const { turn } = await bench.watch('anna', async () => {
    for (let n = 0; n < 10; n += 1) expect(await arrives(status)).toBe('status');
    await new Promise((done) => setTimeout(done, 300));
  });
  expect(turn.length).toBeLessThanOrEqual(10 * 3 + 5);
});
