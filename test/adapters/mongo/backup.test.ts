/** A backup brings everything back, as it was at one moment; a damaged one changes nothing. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BSON, type Db, Double, Int32, Long } from 'mongodb';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { restoreBackup } from '../../../src/adapters/mongo/backup/restore-backup.ts';
import { writeBackup } from '../../../src/adapters/mongo/backup/write-backup.ts';
import { somePlan, someTask, startedEntry } from '../../contracts/plan-fixtures.ts';
import { testDatabase } from '../../database.ts';
import { testStores } from './test-stores.ts';

const { stores, database } = testStores();
const elsewhere = testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'solis-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = '2026-11-30T02:00:00.000Z';
const file = join(folder, 'a.solis.gz');

beforeEach(async () => {
  await elsewhere.db.dropDatabase();
});

/** All documents and indexes, byte for byte. */
async function contentOf(db: Db): Promise<Readonly<Record<string, readonly string[]>>> {
  const content: Record<string, readonly string[]> = {};
  for (const { name, type } of await db.listCollections({ name: { $not: /^system\./ } }).toArray()) {
    const found = await db.collection(name).find({}, { promoteValues: false, promoteLongs: false }).toArray();
    const documents = found.map((one) => Buffer.from(BSON.serialize(one)).toString('hex')).sort();
    const indexes =
      type === 'view' ? [] : (await db.collection(name).indexes()).map((one) => JSON.stringify(one)).sort();
    content[name] = [...indexes, ...documents];
  }
  return content;
}

test('what was saved elsewhere comes back whole: every document, number, index and view', async () => {
  const { plans } = stores();
  const { db } = database;
  await plans.add('skola', somePlan('skola', { rows: [someTask(), someTask()] }), startedEntry());
  await db.collection('audit').insertOne({ whole: new Int32(5), broken: new Double(5), long: Long.fromNumber(5) });
  const made = await writeBackup(db, file, at);
  expect(await restoreBackup(elsewhere.db, file, 'skola')).toEqual(made);
  expect(await contentOf(elsewhere.db)).toEqual(await contentOf(db));
});

test('only its owner can read the file, and nothing half written stays behind', async () => {
  await writeBackup(database.db, file, at);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('what people write while it is made is not in it by half: all is of one moment', async () => {
  const { plans } = stores();
  const { db } = database;
  let isMade = false;
  const writing = (async () => {
    for (let n = 0; !isMade && n < 200; n += 1)
      await plans.add('skola', somePlan('skola', { rows: [someTask(), someTask()] }), startedEntry());
  })();
  await writeBackup(db, file, at);
  isMade = true;
  await writing;
  await restoreBackup(elsewhere.db, file, 'skola');
  const ids = await elsewhere.db.collection('plans').distinct('id', { organisation: 'skola' });
  const ofRows = await elsewhere.db.collection('rows').distinct('plan', { organisation: 'skola' });
  expect(ofRows.filter((id) => !ids.includes(id))).toEqual([]);
});

test('a database that holds something is left as it is', async () => {
  await writeBackup(database.db, file, at);
  await elsewhere.db.collection('plans').insertOne({ mine: true });
  const before = await contentOf(elsewhere.db);
  await expect(restoreBackup(elsewhere.db, file, 'skola')).rejects.toMatchObject({ code: 'not-empty' });
  expect(await contentOf(elsewhere.db)).toEqual(before);
});

test('the backup of another organisation is refused before anything is written: its plans would stand there unseen', async () => {
  await stores().plans.add('skola', somePlan('skola'), startedEntry());
  await writeBackup(database.db, file, at);
  await expect(restoreBackup(elsewhere.db, file, 'cita-skola')).rejects.toMatchObject({ code: 'other-organisation' });
  expect(await contentOf(elsewhere.db)).toEqual({});
});

test.each([
  ['was cut off', (whole: Buffer) => whole.subarray(0, whole.length - 40)],
  [
    'has a wrong byte',
    (whole: Buffer) => Buffer.concat([whole.subarray(0, 200), Buffer.from([255]), whole.subarray(201)]),
  ],
  ['is something else', () => Buffer.from('PK other')],
])('a file that %s is refused before anything is written', async (_, damage) => {
  await writeBackup(database.db, file, at);
  const damaged = join(folder, 'damaged.solis.gz');
  writeFileSync(damaged, damage(readFileSync(file)));
  await expect(restoreBackup(elsewhere.db, damaged, 'skola')).rejects.toMatchObject({ code: 'bad-backup' });
  expect(await contentOf(elsewhere.db)).toEqual({});
});

test.each([
  ['is not there', join(folder, 'none.solis.gz')],
  ['is a folder', folder],
])('a file that %s is refused', async (_, wrong) => {
  await expect(restoreBackup(elsewhere.db, wrong, 'skola')).rejects.toMatchObject({ code: 'bad-backup' });
});
