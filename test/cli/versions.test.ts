/** An administrator sees what the school was, writes what it is into files, and goes back. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { connectStores, type Stores } from '../../src/adapters/mongo/connect.ts';
import { loadOrganisation } from '../../src/adapters/organisation/load-organisation.ts';
import { testDatabase } from '../database.ts';
import { openSolis } from './open-solis.ts';

const database = testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'solis-versions-'));
const organisation = 'jaunkalne';
let stores: Stores;

beforeAll(async () => {
  stores = await connectStores({ uri: database.uri, keys: [{ id: 'k1', secret: Buffer.alloc(32, 1) }] });
});
afterAll(async () => {
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => vi.unstubAllEnvs());

/** On the demo school. */
const solis = openSolis({
  MONGODB_URI: database.uri,
  SOLIS_DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  NODE_ENV: 'development',
});

/** The demo school, changed in its text, as the next version. */
async function versionWith(change: (text: string) => string) {
  const loaded = loadOrganisation({ organisationFile: 'demo/organisation.yaml', rulesFiles: ['demo/rules.yaml'] });
  if (loaded.kind === 'faults') throw new Error(loaded.faults.join('\n'));
  const file = { ...loaded.content.organisation, text: change(loaded.content.organisation.text) };
  const content = { ...loaded.content, organisation: file };
  const number = (await stores.versions.newest(organisation)) + 1;
  const made = { at: '2026-11-23T08:00:00.000Z', by: 'dzintra', why: { kind: 'file' } } as const;
  await stores.versions.add(organisation, { ...made, number, content });
  return file.text;
}

test('the doctor says which version counts, and that a file was changed which does not', async () => {
  await versionWith((text) => text.replace('name: Jaunkalnes pamatskola', 'name: Jaunkalnes skola'));
  const { said } = await solis('doctor');
  expect(said.join('\n')).toMatch(/^ok +versions +version 1 counts, of 2026-11-23T08:00:00.000Z by dzintra$/m);
  expect(said.join('\n')).toMatch(/^note +versions +demo\/organisation\.yaml was changed and does not count/m);
});

test('what counts is written into a file as it was written, and what an earlier version said can count again', async () => {
  const before = await versionWith((text) => `${text}# viens\n`);
  const after = await versionWith((text) => `${text}# divi\n`);
  const file = join(folder, 'out.yaml');
  expect(await solis(`export organisation --to ${file}`)).toMatchObject({ code: 0, told: [] });
  expect(readFileSync(file, 'utf8')).toBe(after);
  const to = (await stores.versions.newest(organisation)) - 1;
  expect(await solis(`versions back ${to}`)).toMatchObject({ code: 0, told: [] });
  await solis(`export organisation --to ${file}`);
  expect(readFileSync(file, 'utf8')).toBe(before);
  const { said } = await solis('versions list');
  expect(said[0]).toMatch(new RegExp(`^${to + 2}  \\S+Z  command-line  back to ${to}$`));
  expect(said[1]).toBe(`${to + 1}  2026-11-23T08:00:00.000Z  dzintra  file`);
  expect((await stores.audit.find(organisation, { atMost: 1 }))[0]?.what).toBe('version-back');
});

test('to a version that there never was nobody goes back', async () => {
  const before = await stores.versions.newest(organisation);
  expect(await solis('versions back 9999')).toMatchObject({ code: 2, said: [] });
  expect(await solis('versions back none')).toMatchObject({ code: 2, said: [] });
  expect(await stores.versions.newest(organisation)).toBe(before);
});
