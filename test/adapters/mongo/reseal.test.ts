/** The key can be changed while people go on: nothing is lost, and the older key is needed no more. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectStores, type Stores } from '../../../src/adapters/mongo/connect.ts';
import { parseDataKeys } from '../../../src/adapters/mongo/data-keys.ts';
import { reseal } from '../../../src/adapters/mongo/reseal.ts';
import { somePlan, startedEntry } from '../../contracts/plan-fixtures.ts';
import { testDatabase } from '../../database.ts';
import { fixture, loadDump } from './load-dump.ts';
import { readAll } from './read-all.ts';

const keysOf = (text: string) => {
  const read = parseDataKeys(text);
  if (read.kind === 'faults') throw new Error('The keys cannot be read.');
  return read.keys;
};

/** An invented one, of the dump alone. */
const older = 'fixture4:U29saXMgZml4dHVyZSBrZXkgb2YgdmVyc2lvbiA0ISE=';
const newer = `newer:${Buffer.alloc(32, 5).toString('base64')}`;
const both = keysOf(`${newer},${older}`);

const database = testDatabase();
let stores: Stores;
let organisations: readonly string[];

beforeAll(async () => {
  await loadDump(database.db, await fixture('version-8.ejson'));
  // Another process of before this change, which knows the older key alone, wrote the rest.
  stores = await connectStores({ uri: database.uri, keys: keysOf(older) });
  organisations = await database.db.collection('plans').distinct('organisation');
}, 120_000);
afterAll(() => stores?.close());

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

/** Kinds of document that hold a text which a key sealed. */
async function sealedBy(key: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name } of await database.db.listCollections({ type: 'collection' }).toArray()) {
    const all = await database.db.collection(name).find().toArray();
    if (JSON.stringify(all).includes(`"v1.${key}.`)) found.push(name);
  }
  return found.sort();
}

test('everything is sealed anew and read as before, with the newest key alone, though people wrote meanwhile', async () => {
  const before = plain(await readAll(stores, organisations));
  expect((await sealedBy('fixture4')).length).toBeGreaterThan(7);
  const running = await connectStores({ uri: database.uri, keys: both });
  let isDone = false;
  let written = 0;
  const writing = (async () => {
    for (; !isDone; written += 1) {
      await running.plans.add('meanwhile', somePlan('meanwhile', { id: `plan-${written}` }), startedEntry());
      await running.conversations.save('meanwhile', 'ilze', { mode: 'form', warned: `teksts ${written}` }, null);
    }
  })();
  const { blobs, left } = await reseal(database.db, both);
  isDone = true;
  await writing;
  await running.close();
  expect(left).toEqual({});
  expect(blobs).toBeGreaterThan(500);
  expect(written).toBeGreaterThan(0);
  expect(await sealedBy('fixture4')).toEqual([]);
  const alone = await connectStores({ uri: database.uri, keys: keysOf(newer) });
  expect(plain(await readAll(alone, organisations))).toEqual(before);
  expect(await alone.plans.load('meanwhile', `plan-${written - 1}`)).not.toBeNull();
  await alone.close();
}, 120_000);

test('done once more, it finds nothing to do', async () => {
  expect(await reseal(database.db, both)).toEqual({ blobs: 0, left: {} });
});

test('what cannot be opened is left as it is and told, and the rest of it is done', async () => {
  const { db } = database;
  const broken = `v1.fixture4.${Buffer.alloc(12).toString('base64url')}.${Buffer.alloc(16).toString('base64url')}.AAAA`;
  await db.collection('names').insertOne({ organisation: 'meanwhile', member: 'nobody', sealed: broken });
  const { left } = await reseal(db, both);
  expect(left).toEqual({ names: 1 });
  expect(await db.collection('names').findOne({ member: 'nobody' })).toMatchObject({ sealed: broken });
});
