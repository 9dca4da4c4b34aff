/** A school year is closed from the command line: it is seen first, done once, and can be taken back. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { connectStores, type Stores } from '../../src/adapters/mongo/connect.ts';
import type { OrganisationFile } from '../../src/adapters/organisation/organisation-file.ts';
import { readOrganisationFile } from '../../src/adapters/organisation/read-organisation.ts';
import { startedEntry } from '../contracts/plan-fixtures.ts';
import { testDatabase } from '../database.ts';
import { inventedPlan } from '../world/invented-plan.ts';
import { openSolis } from './open-solis.ts';

const database = testDatabase();
const organisation = 'jaunkalne';
const solis = openSolis({
  MONGODB_URI: database.uri,
  SOLIS_DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  NODE_ENV: 'development',
});
let stores: Stores;

beforeAll(async () => {
  stores = await connectStores({ uri: database.uri, keys: [{ id: 'k1', secret: Buffer.alloc(32, 1) }] });
});
beforeEach(async () => {
  await stores.db.collection('versions').deleteMany({});
  await stores.db.collection('plans').deleteMany({});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
afterAll(() => stores.close());

const on = (day: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T09:00:00Z`) });

async function now(): Promise<OrganisationFile> {
  const version = await stores.versions.load(organisation, await stores.versions.newest(organisation));
  const text = version?.content.organisation.text ?? readFileSync('demo/organisation.yaml', 'utf8');
  const read = readOrganisationFile(text, 'school.yaml');
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return read.file;
}

const check = () => solis('year check --last-grade 7');
const close = () => solis('year close --last-grade 7');

test('a check says which class becomes which, by codes alone, and changes nothing', async () => {
  on('2027-06-01');
  const { code, said, told } = await check();
  expect(code).toBe(0);
  expect(said).toContain('After 2026/2027: 4 learners go on, 6 leave.');
  expect(said).toContain('  3.a -> 4.a');
  expect(said).toContain('  7.b -> leaves');
  expect(said).toContain('learners: 10 now, 4 then; 0 new, 6 gone, 4 changed');
  expect(said.join('\n')).not.toMatch(/Elza|Kadiķe/u);
  expect(told).toContain('The calendar has no year after 2026/2027: enter it, or no date of it can be counted.');
  expect(await stores.versions.newest(organisation)).toBe(0);
});

test('closing is one version, done once, and can be taken back and done again', async () => {
  on('2027-06-01');
  const before = await now();
  expect((await close()).said.at(-1)).toContain('it is version 2 of the organisation');
  const { classes, learners, teaching } = await now();
  expect(classes).toEqual([
    { id: '2.a', teacher: 'zane' },
    { id: '4.a', teacher: 'ruta' },
  ]);
  expect(learners.map((one) => [one.code, one.class])).toEqual(
    ['J-01', 'J-02', 'J-09', 'J-10'].map((one) => [one, '4.a']),
  );
  expect(teaching).toContainEqual({ subject: 'sports', classes: ['2.a', '4.a'], teacher: 'normunds' });
  const again = await close();
  expect(again).toMatchObject({ code: 0 });
  expect(again.said).toEqual(['The year 2026/2027 was closed by version 2. To go back: solis versions back 1']);
  expect((await now()).classes).toEqual(classes);
  await solis('versions back 1');
  expect(await now()).toEqual(before);
  expect(await close()).toMatchObject({ code: 0 });
  expect((await stores.versions.list(organisation)).map(({ why }) => why.kind)).toEqual([
    ...['school-year', 'back', 'school-year', 'seed'],
  ]);
});

test('a year that is not over can be looked at, and not closed', async () => {
  on('2026-12-01');
  const { code, told } = await close();
  expect(code).toBe(1);
  expect(told.at(-1)).toContain('is not over');
  expect(await stores.versions.newest(organisation)).toBe(0);
});

test('plans that are still in work are told, by code', async () => {
  on('2027-06-01');
  const invention = { id: 'p-1', organisation, learner: 'J-01', class: '3.a', by: 'ruta', subjects: [], tasks: 0 };
  await stores.plans.add(organisation, inventedPlan({ ...invention, stage: 'findings' }).plan, startedEntry());
  const { told } = await check();
  expect(told).toContain('Plans that are not closed, and go on with the new year: 1');
  expect(told.at(-1)).toMatch(/J-01 iip draft/u);
});

test('once the next year runs, the one before is closed by its name', async () => {
  on('2026-09-02');
  expect((await close()).told.at(-1)).toContain('The year 2026/2027 is not over');
  expect((await solis('year close --last-grade 7 --year 2025/2026')).said.at(-1)).toContain('it is version 2');
  expect(await solis('year check --last-grade 7 --year 2031/2032')).toMatchObject({ code: 1 });
});

test.each(['year close', 'year close --last-grade 13', 'year check --last-grade a'])(
  '"%s" is misused',
  async (words) => {
    expect((await solis(words)).code).toBe(2);
  },
);
