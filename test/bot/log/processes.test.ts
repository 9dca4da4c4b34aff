/** Several processes over one database: what is logged is logged once, confirmed once, and nothing is lost where one is killed. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { testStores } from '../../adapters/mongo/test-stores.ts';
import { begin, buttonOf, entriesOf, type LogWorld, logWorld, supportSchool } from './log-world.ts';

const sent: string[] = [];
const { stores } = testStores({ onCommand: (name, command) => sent.push(`${name} ${String(command[name])}`) });

const said = 'konsultācija J-05 matemātikā 40 min: daļskaitļi';

async function school(): Promise<LogWorld> {
  const world = logWorld({ stores: stores(), organisation: supportSchool(`skola-${randomUUID()}`) });
  await begin(world);
  return world;
}

const again = ({ organisation }: LogWorld): LogWorld => logWorld({ stores: stores(), organisation });

test('a consultation is said, saved and confirmed within four commands each', async () => {
  const world = await school();
  const during = async <T>(act: () => Promise<T>): Promise<T> => {
    sent.length = 0;
    const done = await act();
    expect(sent.length, sent.join(', ')).toBeLessThanOrEqual(4);
    return done;
  };
  await world.says('valdis', 'palīdzība');
  const card = await during(() => world.says('valdis', said));
  expect(card.title).toBe('J-05 (IAP) · Konsultācija');
  const saved = await during(() => world.taps('valdis', buttonOf(card, 'Saglabāt')));
  expect(saved.title).toBe('J-05 (IAP) · Konsultācija ierakstīta');
  const confirmed = await during(() => world.taps('valdis', buttonOf(saved, 'Izglītojamā paraksts')));
  expect(confirmed.title).toBe('J-05 (IAP) · Konsultācija apliecināta');
});

test('two processes save and confirm a consultation once', async () => {
  const one = await school();
  const other = again(one);
  const card = await one.says('valdis', said);
  const saves = [one, other].map((process) => process.taps('valdis', buttonOf(card, 'Saglabāt')));
  const [saved] = await Promise.all(saves);
  expect(await entriesOf(one)).toHaveLength(1);
  const confirm = buttonOf(saved!, 'Izglītojamā paraksts');
  const both = await Promise.all([one, other].map((process) => process.taps('valdis', confirm)));
  expect(both.map(({ title }) => title)).toEqual(Array(2).fill('J-05 (IAP) · Konsultācija apliecināta'));
  const [entry] = await entriesOf(one);
  expect(entry?.outcome).toMatchObject({ kind: 'confirmed', way: 'signature', on: '2026-11-23' });
});

test('a process that is killed between the entry and its answer loses nothing, and doubles nothing', async () => {
  const world = await school();
  const card = await world.says('valdis', said);
  const killed = new Error('killed');
  const dying = logWorld({
    organisation: world.organisation,
    stores: {
      ...stores(),
      conversations: { ...stores().conversations, save: () => Promise.reject(killed) },
    },
    given: { report: () => {} },
  });
  const save = buttonOf(card, 'Saglabāt');
  await dying.taps('valdis', save, 'tap-1');
  expect(await entriesOf(world)).toHaveLength(1);
  const answered = await again(world).taps('valdis', save, 'tap-1');
  expect(answered.title).toBe('J-05 (IAP) · Konsultācija ierakstīta');
  expect(await entriesOf(world)).toHaveLength(1);
});

test('a plan beside which a consultation is logged is not deleted, and nobody is offered to', async () => {
  const world = await school();
  const token = 'transition~iap-5~deactivate';
  const offered = async () => JSON.stringify(await world.taps('sarma', 'plan-more~iap-5')).includes(token);
  expect(await offered()).toBe(true);
  const card = await world.says('valdis', said);
  await world.taps('valdis', buttonOf(card, 'Saglabāt'));
  expect(await offered()).toBe(false);
  const answer = await world.taps('sarma', token);
  expect(JSON.stringify(answer)).toContain('Plānā jau ir ierakstīts, kas paveikts');
  expect((await stores().plans.load(world.organisation.id, 'iap-5'))?.status).toBe('in-implementation');
});
