/** What leaves a school as figures names nobody, and no file together with an earlier one tells of anybody. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { connectStores, type Stores } from '../../src/adapters/mongo/connect.ts';
import { startedEntry } from '../contracts/plan-fixtures.ts';
import { testDatabase } from '../database.ts';
import { inventedPlan } from '../world/invented-plan.ts';
import { openSolis } from './open-solis.ts';

const database = testDatabase();
const organisation = 'jaunkalne';
const folder = mkdtempSync(join(tmpdir(), 'solis-figures-'));
const solis = openSolis({
  MONGODB_URI: database.uri,
  SOLIS_DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  NODE_ENV: 'development',
});
let stores: Stores;

beforeAll(async () => {
  stores = await connectStores({ uri: database.uri, keys: [{ id: 'k1', secret: Buffer.alloc(32, 1) }] });
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
afterAll(async () => {
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});

async function given(count: number, from = 0): Promise<void> {
  for (let index = from; index < from + count; index += 1) {
    const invention = {
      id: `p-${index}`,
      organisation,
      learner: `J-1${index}`,
      class: '7.b',
      by: 'anna',
      subjects: [],
      tasks: 0,
    };
    await stores.plans.add(
      organisation,
      inventedPlan({ ...invention, stage: 'findings' }).plan,
      startedEntry(`${index}`),
    );
  }
}

const fileOf = (name: string) => join(folder, name);
const tablesIn = (name: string) => JSON.parse(readFileSync(fileOf(name), 'utf8')).tables;
const exported = (name: string, ...more: readonly string[]) =>
  solis(['figures', 'export', '--to', fileOf(name), ...more]);

test('few are few, and stay hidden on later days of the semester that are given with what was written before', async () => {
  await given(3);
  const { code, said, told } = await exported('october.json');
  expect(code).toBe(0);
  expect(said[0]).toContain('plans, learners');
  expect(told.join()).toContain('--before');
  expect(readFileSync(fileOf('october.json'), 'utf8')).not.toMatch(/J-1\d|Anna|7\.b/u);
  expect(tablesIn('october.json')[1].cells[1]).toEqual(['few', 'few']);
  await given(4, 3);
  expect(await exported('november.json', '--before', fileOf('october.json'))).toMatchObject({ code: 0, told: [] });
  expect(tablesIn('november.json')[1].cells[1]).toEqual(['hidden', 'hidden']);
  vi.setSystemTime(new Date('2027-02-01T09:00:00Z'));
  await exported('february.json', '--before', fileOf('october.json'), '--before', fileOf('november.json'));
  expect(tablesIn('february.json')[1].cells[1]).toEqual([7, 7]);
});

test('a file that holds no figures of this school is refused, and one that is there is left as it is', async () => {
  writeFileSync(fileOf('other.json'), JSON.stringify({ organisation: 'cita' }));
  expect(await exported('new.json', '--before', fileOf('other.json'))).toMatchObject({ code: 2 });
  expect(await exported('other.json')).toMatchObject({ code: 1 });
  expect(await solis('figures export')).toMatchObject({ code: 2 });
});
