/** What a school decided not to keep any longer is told first, and goes once the head confirms it: then nothing of it is found. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectStores, type Stores } from '../../src/adapters/mongo/connect.ts';
import { opens } from '../../src/adapters/mongo/opens.ts';
import { sealer } from '../../src/adapters/mongo/sealer.ts';
import { erasePastKeeping, listPastKeeping } from '../../src/cli/retention.ts';
import { someDocument, someMeeting, someObligation } from '../contracts/duty-fixtures.ts';
import { somePlan, someTask, startedEntry } from '../contracts/plan-fixtures.ts';
import { testDatabase } from '../database.ts';
import { demoSchool } from '../world/schools.ts';

const keys = [{ id: 'k1', secret: Buffer.alloc(32, 1) }];
const database = testDatabase();
const school = { ...demoSchool('demo/rules.yaml'), plansKept: { iip: 5 } };
const reached = { uri: database.uri, keys };
const said: string[] = [];
const told: string[] = [];
const terminal = { say: (line: string) => said.push(line), tell: (line: string) => told.push(line) };
const keeping = { organisation: school, now: new Date('2026-11-30T08:00:00Z'), terminal };
const old = somePlan(school.id, {
  ...{ id: 'plan-of-old', status: 'closed', statusAt: '2021-05-31T08:00:00.000Z' },
  rows: [someTask({ id: 'row-of-old' })],
});
const going = [
  somePlan(school.id, { status: 'in-implementation', statusAt: '2020-05-31T08:00:00.000Z' }),
  somePlan(school.id, { status: 'closed', statusAt: '2022-05-31T08:00:00.000Z' }),
  somePlan(school.id, { type: 'iap', status: 'closed', statusAt: '2019-05-31T08:00:00.000Z' }),
];
let stores: Stores;

beforeAll(async () => {
  stores = await connectStores(reached);
  for (const plan of [old, ...going]) await stores.plans.add(school.id, plan, startedEntry(`start-${plan.id}`));
  await stores.meetings.save(school.id, someMeeting(school.id, { plan: old.id }), null);
  await stores.documents.save(school.id, someDocument(school.id, { plan: old.id }));
  await stores.obligations.write(school.id, [{ obligation: someObligation({ about: { plan: old.id } }), seen: 'add' }]);
  await stores.readings.note(school.id, {
    plan: old.id,
    member: 'zane',
    of: 'as-it-stood',
    at: '2021-01-11T08:00:00.000Z',
  });
  const focus = { plan: old.id, section: 'basis' };
  await stores.conversations.save(school.id, 'zane', { mode: 'form', said: 'Cits.', focus }, null);
});
beforeEach(() => {
  said.length = 0;
  told.length = 0;
});
afterAll(() => stores.close());

/** All that is stored, in clear and opened, without the trail. */
async function everything(): Promise<readonly string[]> {
  const all: string[] = [];
  for (const { name } of await database.db.listCollections({ type: 'collection' }).toArray()) {
    if (name === 'audit') continue;
    for (const document of await database.db.collection(name).find().toArray())
      all.push(JSON.stringify([name, document, opens[name]?.(document as never, sealer(keys))]));
  }
  return all.sort();
}

const naming = (all: readonly string[]) => all.filter((text) => /(plan|row)-of-old/.test(text));

test('those past their time are listed, and nothing is changed', async () => {
  const before = await everything();
  expect(naming(before).length).toBeGreaterThan(5);
  expect(await listPastKeeping(reached, keeping)).toBe(0);
  expect(said).toEqual(['plan-of-old\tiip\tlearner:J-07\tclosed']);
  expect(await everything()).toEqual(before);
});

test('where nothing was decided, nothing is past its time', async () => {
  const { plansKept: _, ...undecided } = school;
  expect(await listPastKeeping(reached, { ...keeping, organisation: undecided })).toBe(0);
  expect(said).toEqual([]);
});

test.each(['zane', 'nobody', 'raivis'])('is not erased because %s, who is not at the head, wants it', async (who) => {
  const before = await everything();
  expect(await erasePastKeeping(reached, keeping, who)).toBe(2);
  expect(await everything()).toEqual(before);
});

test('confirmed, nothing of it is found any more, all else is as it was, and the trail says who wanted it', async () => {
  const others = (await everything()).filter((text) => !/-of-old/.test(text));
  expect(await erasePastKeeping(reached, keeping, 'ilga')).toBe(0);
  const after = await everything();
  expect(naming(after)).toEqual([]);
  expect(after.filter((text) => !text.startsWith('["talks"'))).toEqual(others);
  expect(await stores.conversations.load(school.id, 'zane')).toEqual({ mode: 'form', said: 'Cits.' });
  expect(await stores.audit.find(school.id, { plan: old.id, atMost: 1 })).toMatchObject([
    { member: 'command-line', act: 'changed', what: 'plan-erased/ilga' },
  ]);
});

test('done once more, it finds nothing to do', async () => {
  expect(await erasePastKeeping(reached, keeping, 'ilga')).toBe(0);
  expect(told).toEqual(['No plan is past its time.']);
});
