/** A database of the version that sealed each section as one is lifted without a loss, whatever happens meanwhile: docs/decisions/0037. */
import { BSON, type Document } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectStores, type Stores } from '../../../src/adapters/mongo/connect.ts';
import { parseDataKeys } from '../../../src/adapters/mongo/data-keys.ts';
import { newerAnswers } from '../../../src/adapters/mongo/migrations/0009-newer-answers.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { answering, changingRow } from '../../contracts/plan-fixtures.ts';
import { testDatabase } from '../../database.ts';
import { fixture, loadDump } from './load-dump.ts';
import { readAll } from './read-all.ts';

/** An invented one, of the dumps alone. */
const dataKey = 'fixture4:U29saXMgZml4dHVyZSBrZXkgb2YgdmVyc2lvbiA0ISE=';

const { db, uri } = testDatabase();
let stores: Stores;

beforeAll(async () => {
  const keys = parseDataKeys(dataKey);
  if (keys.kind === 'faults') throw new Error('The key of the dump cannot be read.');
  await loadDump(db, await fixture('version-8.ejson'));
  // As long as a plan could grow, so that the lifting must make room first.
  const [plan] = await db.collection('plans').find({ organisation: 'skola-garais' }).toArray();
  const [entry] = plan?.history ?? [];
  const many = Math.floor(15_800_000 / BSON.calculateObjectSize(entry)) - 2_000;
  const history = Array.from({ length: many }, () => entry);
  await db
    .collection('plans')
    .insertOne({ ...plan, _id: 'long/plan' as never, organisation: 'long', id: 'plan', history });
  stores = await connectStores({ uri, keys: keys.keys });
}, 120_000);

afterAll(() => stores?.close());

test('all that was read before is read now', async () => {
  const before = JSON.parse(await fixture('version-8-read.json')) as Record<string, Record<string, unknown>>;
  const now = JSON.parse(JSON.stringify(await readAll(stores, Object.keys(before)))) as typeof before;
  for (const [organisation, old] of Object.entries(before))
    for (const [what, wanted] of Object.entries(old))
      expect(now[organisation]?.[what], `${organisation}: ${what}`).toEqual(wanted);
}, 120_000);

const everything = async (): Promise<Document> => ({
  plans: await db.collection('plans').find().sort({ _id: 1 }).toArray(),
  rows: await db.collection('rows').find().sort({ _id: 1 }).toArray(),
  histories: await db.collection('histories').find().sort({ _id: 1 }).toArray(),
});

test('lifting it once more changes nothing', async () => {
  const before = await everything();
  await newerAnswers.up(db);
  expect(await everything()).toEqual(before);
}, 120_000);

test('a plan that was too long to be changed has room again', async () => {
  const long = await db.collection('plans').findOne({ organisation: 'long' });
  expect(BSON.calculateObjectSize(long as Document)).toBeLessThan(1_000_000);
});

const played = async (): Promise<Plan> => {
  const plan = await stores.plans.load('jaunkalne', 'demo-J-07');
  if (plan === null) throw new Error('no plan of J-07');
  return plan;
};

test('an answer that the version before would write over newer ones is refused, and nothing is lost', async () => {
  const plan = await played();
  const section = Object.keys(plan.sections)[0] as string;
  await stores.plans.save('jaunkalne', answering(plan, { section, text: 'Jaunākā', arrival: 'a1' }));
  const now = await played();
  const which = { organisation: 'jaunkalne', id: plan.id };
  const stored = (await db.collection('plans').findOne(which)) as Document;
  const { answers: _, ...asBefore } = stored.sections[section];
  const over = db.collection('plans').updateOne(which, { $set: { [`sections.${section}`]: asBefore } });
  await expect(over).rejects.toMatchObject({ code: 121 });
  const first = db.collection('plans').updateOne(which, { $set: { 'sections.first': asBefore } });
  await expect(first).rejects.toMatchObject({ code: 121 });
  expect(await played()).toEqual(now);
});

test('a change of a task by the version before is refused likewise, and so is a new one', async () => {
  const plan = await played();
  const [row] = plan.rows;
  if (row === undefined) throw new Error('no task of J-07');
  await stores.plans.save('jaunkalne', changingRow(plan, { ...row, state: 'done' }, 'r1'));
  const rows = db.collection('rows');
  const which = { organisation: 'jaunkalne', id: row.id };
  const stored = (await rows.findOne(which)) as Document;
  const change = { $set: { revision: stored.revision + 1, state: 'open' } };
  await expect(rows.updateOne(which, change)).rejects.toMatchObject({ code: 121 });
  const { answered: _, answers: __, ...before } = stored;
  await expect(rows.insertOne({ ...before, _id: 'new' as never })).rejects.toMatchObject({ code: 121 });
});

test('what the version before does besides still goes through: marks, notices, what was derived', async () => {
  const which = { organisation: 'jaunkalne', id: 'demo-J-07' };
  const plans = db.collection('plans');
  expect((await plans.updateOne(which, { $set: { 'writing.basis.anna': '2026-11-30' } })).modifiedCount).toBe(1);
  expect((await plans.updateOne(which, { $set: { underived: 'mark' } })).modifiedCount).toBe(1);
  await expect(plans.updateOne(which, { $pull: { notices: { key: 'none' } } } as Document)).resolves.toBeDefined();
});
