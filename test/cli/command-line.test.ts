/** What an administrator reads and scripts rely on: each command does one thing, refuses what it does not know, and ends with its code. */
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { signAudit } from '../../src/adapters/mongo/audit-chain.ts';
import { connectStores, type Stores } from '../../src/adapters/mongo/connect.ts';
import { expectedIndexes } from '../../src/adapters/mongo/expected-indexes.ts';
import { formerMembers } from '../../src/adapters/mongo/former-members.ts';
import { sealer } from '../../src/adapters/mongo/sealer.ts';
import { testDatabase } from '../database.ts';
import { openSolis } from './open-solis.ts';

const database = testDatabase();
const keys = [{ id: 'k1', secret: Buffer.alloc(32, 1) }];
const folder = mkdtempSync(join(tmpdir(), 'solis-cli-'));
const organisation = 'jaunkalne';
let stores: Stores;

beforeAll(async () => {
  stores = await connectStores({ uri: database.uri, keys });
});
afterAll(async () => {
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => vi.unstubAllEnvs());

const settings = {
  MONGODB_URI: database.uri,
  SOLIS_DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  SOLIS_BACKUP_DIR: folder,
  NODE_ENV: 'development',
};

/** On the demo school. */
const solis = openSolis(settings);

test('a word that it does not know is refused, with the nearest one that it does', async () => {
  const { code, told } = await solis('docter');
  expect(code).toBe(2);
  expect(told.join('\n')).toContain('doctor');
});

test.each([
  'backup more words',
  'audit show --limit none',
  'audit show --since yesterday',
  'audit show --akt saw',
  'restore',
])('wrong use is refused and does nothing: solis %s', async (words) => {
  expect(await solis(words)).toMatchObject({ code: 2, said: [] });
});

test('wrong settings are told as Solis tells them at its start', async () => {
  const { code, told } = await solis('doctor', { MONGODB_URI: 'postgres://db.example/solis' });
  expect(code).toBe(2);
  expect(told).toEqual([expect.stringMatching(/^MONGODB_URI .*Give/)]);
});

const job = { name: `due/${organisation}`, type: 'single' };

test('the doctor says that all is well where all is well', async () => {
  await stores.db.collection('agendaJobs').insertOne({ ...job, lastFinishedAt: new Date() });
  writeFileSync(join(folder, 'yesterday.solis.gz'), '');
  const { code, said } = await solis('doctor');
  expect(said.filter((line) => !line.startsWith('ok '))).toEqual([]);
  expect(code).toBe(0);
  for (const part of [
    'settings',
    'organisation',
    'posts',
    'calendar',
    'backups',
    'database',
    'indexes',
    'keys',
    'clock',
    'worker',
    'people',
    'messages',
    'versions',
    'keeping',
  ])
    expect(said.join('\n')).toMatch(new RegExp(`^ok +${part} `, 'm'));
});

test('the doctor finds what is missing, and says how each is mended', async () => {
  const { db } = stores;
  await db.collection('plans').dropIndex('waking');
  await db.collection('agendaJobs').updateOne(job, { $set: { lastFinishedAt: new Date(Date.now() - 3_600_000) } });
  for (const name of readdirSync(folder))
    utimesSync(join(folder, name), new Date(), new Date(Date.now() - 3 * 86_400_000));
  const member = { id: 'nora', name: 'Nora Siliņa' };
  await formerMembers(db, sealer([{ id: 'k0', secret: Buffer.alloc(32) }]), {
    id: organisation,
    members: [{ ...member, roles: [] }],
  });
  await stores.reach.put(organisation, {
    member: 'anna',
    reached: false,
    codes: ['slack-unknown-user'],
    at: '2026-11-30T08:00:00.000Z',
  });
  const { code, said } = await solis('doctor');
  expect(code).toBe(1);
  const found = said.filter((line) => !line.startsWith('ok ')).join('\n');
  expect(found).toMatch(/^WRONG {2}indexes +missing: plans\.waking/m);
  expect(found).toMatch(/^WRONG {2}worker +silent since .* Start Solis with SOLIS_ROLE/m);
  expect(found).toMatch(/^WRONG {2}backups +the newest is 72 hours old/m);
  expect(found).toMatch(/^WRONG {2}keys +something was sealed with k0/m);
  expect(found).toMatch(/^note {3}people +out of reach: anna \(slack-unknown-user\)/m);
  expect(found).not.toContain('Siliņa');
});

test('a database that does not answer is one finding among the others', async () => {
  const { code, said } = await solis('doctor --json', {
    MONGODB_URI: 'mongodb://127.0.0.1:1/solis?serverSelectionTimeoutMS=300',
  });
  expect(code).toBe(1);
  const findings = said.map((line) => JSON.parse(line));
  expect(findings.filter(({ level }) => level === 'wrong').map(({ about }) => about)).toContain('database');
  expect(findings.map(({ about }) => about)).toContain('calendar');
});

test('a database that another version prepared is told, and left as it is', async () => {
  const other = database.client.db(`${database.name}-new`);
  const uri = database.uri.replace(database.name, other.databaseName);
  expect((await solis('doctor', { MONGODB_URI: uri })).said.join('\n')).toMatch(/^note +database +is new/m);
  expect(await other.listCollections().toArray()).toEqual([]);
  await other.collection<{ _id: string }>('migrations').insertOne({ _id: '9999-of-tomorrow' });
  expect((await solis('doctor', { MONGODB_URI: uri })).said.join('\n')).toMatch(
    /^WRONG +database +was used by a newer Solis \(9999-of-tomorrow\)/m,
  );
  await other.dropDatabase();
});

test('the indexes that the doctor asks for are those that the migrations make', async () => {
  const fresh = `${database.name}-fresh`;
  const made = await connectStores({ uri: database.uri.replace(database.name, fresh), keys });
  const found: Record<string, readonly string[]> = {};
  for (const { name } of await made.db.listCollections({ type: 'collection', name: { $not: /^system\./ } }).toArray()) {
    const indexes = (await made.db.collection(name).indexes()).map((index) => index.name ?? '');
    const own = indexes.filter((index) => index !== '_id_').sort();
    if (own.length > 0) found[name] = own;
  }
  await made.db.dropDatabase();
  await made.close();
  expect(expectedIndexes).toEqual(found);
});

test('a backup is put where the settings say, and is named for its database and its moment', async () => {
  const { code, said } = await solis('backup');
  expect(code).toBe(0);
  expect(said[0]).toMatch(
    /\/test-[\w-]+-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.solis\.gz: \d+ documents of \d+ collections$/,
  );
});

test('without a folder for it there is no backup, and no guess where to put it', async () => {
  const { code, told } = await solis('backup', { SOLIS_BACKUP_DIR: '' });
  expect(code).toBe(2);
  expect(told[0]).toContain('SOLIS_BACKUP_DIR');
});

test('the trail is shown newest first by ids, and its check says whether it is whole', async () => {
  const at = (minute: number) => `2026-11-30T08:0${minute}:00.000Z`;
  await stores.audit.append(organisation, [
    { at: at(1), member: 'anna', act: 'saw', plan: 'p1' },
    { at: at(2), member: 'juris', act: 'refused', plan: 'p2', section: 'psychologist' },
  ]);
  expect((await solis('audit show --act refused')).said).toEqual([
    [at(2), 'juris', 'refused', 'p2', 'psychologist', '-'].join('\t'),
  ]);
  expect((await solis('audit show --since 2026-11-30 --limit 1')).said).toHaveLength(1);
  await signAudit({ db: stores.db, keys, organisation }, new Date('2026-12-01T08:00:00Z'));
  const checked = await solis('audit verify');
  expect(checked).toMatchObject({
    code: 0,
    said: [expect.stringContaining('2 entries are signed'), expect.stringContaining('--head')],
  });
  await stores.db.collection('audit').deleteOne({ organisation, member: 'juris' });
  expect(await solis('audit verify')).toMatchObject({ code: 1, said: [expect.stringMatching(/^WRONG/)] });
});

test('a key is changed in two steps: with one key only, it says which is the first', async () => {
  const { code, told } = await solis('keys rotate');
  expect(code).toBe(2);
  expect(told[0]).toContain('Put a new one in front of it in SOLIS_DATA_KEYS');
});

test('a key is changed while the older one is still there, and then that one is needed no more', async () => {
  const name = { organisation: 'two-keys', member: 'anna' };
  await formerMembers(stores.db, sealer(keys), {
    id: name.organisation,
    members: [{ id: 'anna', name: 'Anna', roles: [] }],
  });
  await stores.db.collection('names').deleteMany({ organisation });
  await stores.db.collection('audit').deleteMany({ organisation });
  await stores.db.collection('auditSignatures').deleteMany({ organisation });
  const newest = `k2:${Buffer.alloc(32, 2).toString('base64')}`;
  const { code, said } = await solis('keys rotate', { SOLIS_DATA_KEYS: `${newest},${settings.SOLIS_DATA_KEYS}` });
  expect(said.at(-1)).toContain('Nothing needs k1 any more');
  expect(code).toBe(0);
  expect((await stores.db.collection('names').findOne(name))?.sealed).toMatch(/^v1\.k2\./);
});
