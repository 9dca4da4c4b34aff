import { BSON, type Document } from 'mongodb';
import { expect, test } from 'vitest';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import {
  addingRow,
  answering,
  changingRow,
  someOrganisation,
  somePlan,
  someTask,
  startedEntry,
} from '../../contracts/plan-fixtures.ts';
import { testStores } from './test-stores.ts';

const { stores, database } = testStores();
const long = 'Lasa lēni, bet saprot labi. '.repeat(320);
const megabyte = 2 ** 20;

const begun = async () => {
  const organisation = someOrganisation();
  const plan = somePlan(organisation);
  await stores().plans.add(organisation, plan, startedEntry());
  const which = { organisation, id: plan.id };
  const document = async () => (await database.db.collection('plans').findOne(which)) as Document;
  const reload = async () => (await stores().plans.load(organisation, plan.id)) as Plan;
  const arrivals = async () => (await stores().plans.history(organisation, plan.id)).map((entry) => entry.arrival);
  return { organisation, plan, which, document, reload, arrivals };
};

test('a plan that is changed again and again stays small, and nothing of its history is lost', async () => {
  const { organisation, document, reload, arrivals } = await begun();
  for (let n = 0; n < 60; n += 1) {
    const write = answering(await reload(), { section: 'basis', text: `${n} ${long}`, arrival: `a${n}` });
    expect(await stores().plans.save(organisation, write)).toBe('saved');
  }
  expect(BSON.calculateObjectSize(await document())).toBeLessThan(150_000);
  expect(await arrivals()).toEqual(['web-start', ...Array.from({ length: 60 }, (_, n) => `a${n}`)]);
}, 60_000);

test('a plan that has no room left for its history is changed as ever once it is opened', async () => {
  const { organisation, which, document, reload, arrivals } = await begun();
  await stores().plans.save(organisation, answering(await reload(), { section: 'basis', text: long, arrival: 'a' }));
  const [, entry] = (await document()).history;
  const copies = Math.floor((15.7 * megabyte) / (BSON.calculateObjectSize(entry) + 8));
  const history = Array.from({ length: copies }, () => entry);
  await database.db.collection('plans').updateOne(which, { $push: { history: { $each: history } } } as Document);
  expect(BSON.calculateObjectSize(await document())).toBeGreaterThan(15 * megabyte);
  const write = answering(await reload(), { section: 'talk', text: long, arrival: 'b' });
  expect(await stores().plans.save(organisation, write)).toBe('saved');
  expect(BSON.calculateObjectSize(await document())).toBeLessThan(megabyte);
  expect(await arrivals()).toHaveLength(copies + 3);
}, 60_000);

test('a task that is changed again and again stays small too', async () => {
  const { organisation, plan, reload, arrivals } = await begun();
  const row = someTask();
  await stores().plans.save(organisation, addingRow(plan, row, 'r'));
  for (let n = 0; n < 40; n += 1) {
    const change = changingRow(await reload(), { ...row, state: n % 2 === 0 ? 'done' : 'open' }, `r${n}`);
    const { at, by, arrival } = startedEntry(`r${n}`);
    const step = { kind: 'status', transition: 'submit', before: 'draft', after: 'in-approval' } as const;
    const history = [{ at, by, arrival, ...step, reason: long }];
    expect(await stores().plans.save(organisation, { ...change, history })).toBe('saved');
  }
  const stored = await database.db.collection('rows').findOne({ organisation, id: row.id });
  expect(BSON.calculateObjectSize(stored as Document)).toBeLessThan(150_000);
  expect(await arrivals()).toHaveLength(42);
}, 60_000);

test('while several open it and one writes to it, each entry of the history stands once', async () => {
  const { organisation, reload, arrivals } = await begun();
  const write = async (n: number): Promise<void> => {
    for (;;) {
      const change = answering(await reload(), { section: 'basis', text: `${n} ${long}`, arrival: `a${n}` });
      if ((await stores().plans.save(organisation, change)) === 'saved') return;
    }
  };
  for (let n = 0; n < 12; n += 1) await Promise.all([write(n), reload(), reload(), reload()]);
  const all = await arrivals();
  expect(all).toHaveLength(13);
  expect(new Set(all).size).toBe(13);
}, 60_000);

test('what a plan remembers of arrivals stays short, and an arrival of a moment ago is still written once', async () => {
  const { organisation, document, reload } = await begun();
  let last = answering(await reload(), { section: 'basis', text: 'Viens', arrival: 'first' });
  for (let n = 0; n < 200; n += 1) {
    const id = `web-${n}-${'x'.repeat(300)}`;
    last = answering(await reload(), { section: 'basis', text: `${n}`, arrival: id });
    await stores().plans.save(organisation, last);
  }
  expect((await document()).arrivals.length).toBeLessThan(120);
  const again = { ...answering(await reload(), { section: 'basis', text: 'cits', arrival: last.arrival }) };
  expect(await stores().plans.save(organisation, again)).toBe('repeated');
}, 60_000);

test('what a task remembers of arrivals stays short, though all that was done with it is told with its plan', async () => {
  const { organisation, plan, reload } = await begun();
  const row = someTask();
  await stores().plans.save(organisation, addingRow(plan, row, 'r'));
  const rows = database.db.collection('rows');
  const which = { organisation, id: row.id };
  const arrivals = Array.from({ length: 1_000 }, (_, n) => `web-${n}-${'x'.repeat(30)}`);
  await rows.updateOne(which, { $set: { history: [], arrivals } });
  const again = changingRow(await reload(), { ...row, state: 'done' }, arrivals.at(-1) ?? '');
  expect((await rows.findOne(which))?.arrivals).toHaveLength(50);
  expect(await stores().plans.save(organisation, again)).toBe('repeated');
});
