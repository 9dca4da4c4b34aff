/** A school year is closed from the command line: seen first, done once, gone on with where it broke off, and gone back from. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { connectStores, type Stores } from '../../src/adapters/mongo/connect.ts';
import { loadOrganisation } from '../../src/adapters/organisation/load-organisation.ts';
import { readContent } from '../../src/adapters/organisation/read-content.ts';
import { goBack } from '../../src/cli/versions.ts';
import { checkYear } from '../../src/cli/year/check-year.ts';
import { closeYear } from '../../src/cli/year/close-year.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { someObligation } from '../contracts/duty-fixtures.ts';
import { somePlan, startedEntry } from '../contracts/plan-fixtures.ts';
import { testDatabase } from '../database.ts';
import { openSolis } from './open-solis.ts';

const database = testDatabase();
const reached = { uri: database.uri, keys: [{ id: 'k1', secret: Buffer.alloc(32, 1) }] };
const loaded = loadOrganisation({ organisationFile: 'demo/organisation.yaml', rulesFiles: ['demo/rules.yaml'] });
if (loaded.kind === 'faults') throw new Error(loaded.faults.join('\n'));
const { organisation: demo, content } = loaded;
const school = demo.id;
const said: string[] = [];
const told: string[] = [];
const terminal = { say: (line: string) => said.push(line), tell: (line: string) => told.push(line) };
const summer = new Date('2026-06-16T09:00:00Z');
let stores: Stores;

const ofYear = { period: { kind: 'school-year', year: '2025/2026' }, startedBy: 'anna', called: {} } as const;
const about = (learner: string, inClass: string) => ({ about: { kind: 'learner', learner, class: inClass } }) as const;
const carried = somePlan(school, { ...ofYear, ...about('J-06', '7.b'), id: 'going', status: 'in-implementation' });
const resting = somePlan(school, { ...ofYear, ...about('J-07', '7.b'), id: 'resting', status: 'suspended' });
const open = somePlan(school, { ...ofYear, ...about('J-08', '7.b'), id: 'open', status: 'draft' });
const owing = somePlan(school, { ...ofYear, ...about('J-03', '7.a'), id: 'owing', status: 'in-implementation' });
const next = somePlan(school, {
  ...{ ...ofYear, ...about('J-04', '7.a'), id: 'next' },
  period: { kind: 'school-year', year: '2026/2027' },
});

beforeAll(async () => {
  stores = await connectStores(reached);
});
beforeEach(async () => {
  said.length = 0;
  told.length = 0;
  for (const name of ['versions', 'plans', 'rows', 'obligations', 'audit', 'history'])
    await stores.db.collection(name).deleteMany({});
  const made = { number: 1, at: '2025-08-01T06:00:00.000Z', by: 'command-line', why: { kind: 'seed' } } as const;
  await stores.versions.add(school, { ...made, content });
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => stores.close());

async function withPlans(...plans: readonly Plan[]) {
  for (const plan of plans) await stores.plans.add(school, plan, startedEntry(`start-${plan.id}`));
}

const asked = (now = summer) => ({ settings: { organisation: demo, content }, reached, terminal, now });
const close = (will: Partial<Parameters<typeof closeYear>[1]> = {}, more: object = {}) =>
  closeYear({ ...asked(), ...more }, { isMeant: true, leavesOpen: false, ...will });
const newest = () => stores.versions.newest(school);

async function classesNow() {
  const version = await stores.versions.load(school, await newest());
  const read = version && readContent(version.content);
  if (read?.kind !== 'ok') throw new Error('the version cannot be read');
  return read.organisation.classes.map(({ id }) => id);
}

const statusOf = async (id: string) => (await stores.plans.load(school, id))?.status;

test('a check says what would become of classes and plans, by codes, and changes nothing', async () => {
  await withPlans(carried, resting, next);
  expect(await checkYear(asked())).toBe(0);
  expect(told).toEqual([]);
  expect(said).toEqual([
    'school year 2025/2026, then 2026/2027',
    'classes: 4',
    '  ~ 1.a -> 2.a (zane); learners: 0',
    '  ~ 3.a -> 4.a (ruta); learners: 4',
    '  ~ 7.a -> 8.a (guntis); learners: 3',
    '  ~ 7.b -> 8.b (anna); learners: 3',
    'who leaves: 0',
    'plans that go on as they are: 1',
    '  next iip learner:J-04 draft',
    'plans that end, and go on in a plan of the next year: 1',
    '  going iip learner:J-06 in-implementation',
    'plans that end: 1',
    '  resting iip learner:J-07 suspended',
    'Nothing hinders it: solis year close --yes',
  ]);
  expect(await newest()).toBe(1);
  expect(await statusOf('going')).toBe('in-implementation');
});

test('nothing is closed before somebody says yes, while the year runs, or while a plan is open; each is told', async () => {
  await withPlans(open, owing);
  await stores.obligations.write(school, [
    {
      obligation: someObligation({
        ...{ about: { plan: 'owing', section: 'evaluation-2:biologija' }, holders: ['guntis'], startsOn: '2026-05-20' },
      }),
      seen: 'add',
    },
  ]);
  expect(await close()).toBe(1);
  expect(told).toEqual([
    'owing iip learner:J-03 in-implementation: something is owed in it; asked: guntis.',
    'open iip learner:J-08 draft: nobody has agreed to it or laid it aside; asked: anna.',
    'Nothing was changed.',
  ]);
  told.length = 0;
  expect(await close({ isMeant: false, leavesOpen: true })).toBe(1);
  expect(told).toEqual(['Add --yes to do it; "solis year check" says what it does.', 'Nothing was changed.']);
  told.length = 0;
  expect(await close({ leavesOpen: true }, { now: new Date('2026-06-12T09:00:00Z') })).toBe(1);
  expect(told[0]).toBe('The school year is not over: it can be closed after 2026-06-12.');
  expect(await newest()).toBe(1);
});

test('closed, the classes are those of the next year, plans end or go on, and the trail says so', async () => {
  await withPlans(carried, resting, open, next);
  expect(await close({ leavesOpen: true })).toBe(0);
  expect(told).toEqual([]);
  expect(said).toEqual([
    'School year 2025/2026 is closed: it is version 2 of the organisation. To go back: solis versions back 1',
    'plans ended: 2, of the next year begun: 1, left open: 1',
  ]);
  expect(await classesNow()).toEqual(['2.a', '4.a', '8.a', '8.b']);
  expect(await Promise.all(['going', 'resting', 'open', 'next'].map(statusOf))).toEqual([
    ...['closed', 'closed', 'draft', 'draft'],
  ]);
  const begun = await stores.plans.load(school, 'going-y2026');
  expect(begun).toMatchObject({
    ...{ status: 'draft', carriedFrom: 'going', startedBy: 'anna' },
    ...{ about: { learner: 'J-06', class: '8.b' }, period: { kind: 'school-year', year: '2026/2027' } },
  });
  expect(await stores.plans.pendingNotices(school)).toEqual([]);
  expect((await stores.plans.history(school, 'going')).find(({ kind }) => kind === 'status')).toMatchObject({
    ...{ by: 'command-line', before: 'in-implementation', after: 'closed' },
  });
  const trail = (await stores.audit.find(school, { atMost: 10 })).map(({ what, plan }) => `${what} ${plan ?? ''}`);
  expect(trail.sort()).toEqual([
    ...['year-closed ', 'year-closed going', 'year-closed resting', 'year-opened going-y2026'],
  ]);
});

test('a second time says that it is done, and changes nothing', async () => {
  await withPlans(carried, resting);
  await close();
  const at = await stores.db.collection('plans').find().sort({ _id: 1 }).toArray();
  said.length = 0;
  expect(await close({}, { now: new Date('2026-07-01T09:00:00Z') })).toBe(0);
  expect(said).toEqual([
    `School year 2025/2026 is closed already: version 2, of ${summer.toISOString()}.`,
    'plans ended: 0, of the next year begun: 0, left open: 0',
  ]);
  expect(await stores.db.collection('plans').find().sort({ _id: 1 }).toArray()).toEqual(at);
  expect(await newest()).toBe(2);
});

test.each(['versions', 'ended'])(
  'broken off after %s, it goes on where it was and ends as if it had not been',
  async (when) => {
    await withPlans(carried, resting);
    await close();
    const { deletedCount } = await stores.db.collection('plans').deleteOne({ id: 'going-y2026' });
    expect(deletedCount).toBe(1);
    if (when === 'versions') {
      await stores.db.collection('plans').deleteMany({});
      await stores.db.collection('history').deleteMany({});
      await withPlans(carried, resting);
    }
    expect(await close()).toBe(0);
    expect(await Promise.all(['going', 'resting', 'going-y2026'].map(statusOf))).toEqual(['closed', 'closed', 'draft']);
    expect(await stores.plans.load(school, 'going-y2026')).toMatchObject({ about: { class: '8.b' } });
    expect(await statusOf('resting-y2026')).toBeUndefined();
    expect(await newest()).toBe(2);
  },
);

test('somebody goes back to the version before, and the year can be closed once more', async () => {
  await withPlans(carried);
  await close();
  expect(await goBack({ reached, organisation: school, terminal }, 1)).toBe(0);
  expect(await classesNow()).toEqual(['1.a', '3.a', '7.a', '7.b']);
  expect(await close()).toBe(0);
  expect(await classesNow()).toEqual(['2.a', '4.a', '8.a', '8.b']);
  expect(await statusOf('going-y2026')).toBe('draft');
});

test('where classes may have moved already somebody must say so, and then they stay', async () => {
  await withPlans(carried);
  const late = { now: new Date('2026-11-20T09:00:00Z') };
  expect(await close({}, late)).toBe(1);
  expect(told[0]).toMatch(/^Its classes may be those of the next year already: say with --classes/);
  expect(await close({}, { ...late, classes: 'stay' })).toBe(0);
  expect(await classesNow()).toEqual(['1.a', '3.a', '7.a', '7.b']);
  expect(await stores.plans.load(school, 'going-y2026')).toMatchObject({ about: { class: '7.b' } });
});

test('whoever leaves hands over the tasks that only they hold, and is gone then', async () => {
  const text = `${content.organisation.text}\nnext-year:\n  leaving: [guntis]\n`;
  const organisation = { ...content.organisation, text };
  const made = { number: 2, at: '2026-06-01T06:00:00.000Z', by: 'ilga', why: { kind: 'seed' } } as const;
  await stores.versions.add(school, { ...made, content: { ...content, organisation } });
  await withPlans(next);
  const task = someObligation({ about: { plan: 'next', row: 'row-1' }, holders: ['guntis'], startsOn: '2026-05-20' });
  await stores.obligations.write(school, [{ obligation: task, seen: 'add' }]);
  expect(await checkYear(asked())).toBe(1);
  expect(said).toContain('  - guntis (Guntis Lācis); vacant then: 8.a, teaching of 2 posts; to hand over: 1');
  expect(told).toEqual([
    'guntis leaves, and only they hold tasks that are there next year: 1. They hand them over in the chat.',
  ]);
  const handed = { ...task, holders: ['anna'], revision: task.revision + 1 };
  await stores.obligations.write(school, [{ obligation: handed, seen: task.revision }]);
  expect(await close()).toBe(0);
  const version = await stores.versions.load(school, 3);
  expect(version?.content.organisation.text).not.toMatch(/- \{ id: guntis|teacher: guntis/);
});

const solis = openSolis({
  MONGODB_URI: database.uri,
  SOLIS_DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  NODE_ENV: 'development',
});

test.each(['year close --classes up', 'year close 2025/2026', 'year check --yes', 'year'])(
  'what the command line does not know is refused: %s',
  async (words) => {
    const { code, told: lines } = await solis(words);
    expect(code).toBe(2);
    expect(lines.join('\n')).toMatch(/error:|Usage:/);
    expect(await newest()).toBe(1);
  },
);

test('its help tells the commands', async () => {
  const { code, said: lines } = await solis('year --help');
  expect(code).toBe(0);
  expect(lines.join('\n')).toMatch(/check[\s\S]*changes nothing[\s\S]*close/);
});
