/** A school takes over its register from the command line: it sees first what would change, and can go back. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { connectStores, type Stores } from '../../src/adapters/mongo/connect.ts';
import { opens } from '../../src/adapters/mongo/opens.ts';
import { sealer } from '../../src/adapters/mongo/sealer.ts';
import type { OrganisationFile } from '../../src/adapters/organisation/organisation-file.ts';
import { readOrganisationFile } from '../../src/adapters/organisation/read-organisation.ts';
import { oneRoster12, zipOf } from '../adapters/register/exports.ts';
import { someEntry } from '../contracts/duty-fixtures.ts';
import { testDatabase } from '../database.ts';
import { learner } from '../subjects.ts';
import { openSolis } from './open-solis.ts';

const database = testDatabase();
const keys = [{ id: 'k1', secret: Buffer.alloc(32, 1) }];
const folder = mkdtempSync(join(tmpdir(), 'solis-import-'));
const organisation = 'jaunkalne';
const demo = readFileSync('demo/organisation.yaml', 'utf8');
const solis = openSolis({
  MONGODB_URI: database.uri,
  SOLIS_DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  NODE_ENV: 'development',
});
const check = (path: string, ...more: readonly string[]) => solis(['import', 'check', path, ...more]);
const apply = (path: string, ...more: readonly string[]) => solis(['import', 'apply', path, ...more]);
let stores: Stores;

beforeAll(async () => {
  stores = await connectStores({ uri: database.uri, keys });
});
beforeEach(async () => {
  await stores.db.collection('versions').deleteMany({});
});
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A file with that content, by its path. */
function given(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What the school has written down about itself. */
async function now(): Promise<OrganisationFile> {
  const version = await stores.versions.load(organisation, await stores.versions.newest(organisation));
  const read = readOrganisationFile(version?.content.organisation.text ?? demo, 'school.yaml');
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return read.file;
}

/** The learners of the demo school as a list of its own, and others. */
const rows =
  demo.match(/(?<=- \{ code: ).*(?= \})/g)?.map((line, place) => {
    const [code, name = '', inClass] = line.split(/, (?:name|class): /);
    return `${code};${name.replace(' ', ';')};${inClass};${100 + place}`;
  }) ?? [];
const list = (more: readonly string[] = [], from = rows) =>
  given('learners.csv', ['Kods;Vārds;Uzvārds;Klase;ID', ...from, ...more].join('\n'));
const liva = ';Līva;Jaunā;7.b;200';

test('a check says what would change, by codes and ids, and changes nothing', async () => {
  const { code, said, told } = await check(list([';Līva;Jaunā;7.c;200']), '--of', 'learners');
  expect(told).toEqual([]);
  expect(code).toBe(0);
  expect(said).toContain('learners: 10 now, 11 then; 1 new, 0 gone, 10 changed');
  expect(said).toContain('  + J-11 (7.c)');
  expect(said).toContain('  ~ J-01 (3.a): source');
  expect(said).toContain('  + 7.c (no class teacher)');
  expect(said.join('\n')).not.toMatch(/Līva|Jaunā|Elza/);
  expect(await stores.versions.newest(organisation)).toBe(0);
});

test('what is applied is one version; the next list of the same headers needs no explanation, and changes nothing', async () => {
  expect(await apply(list([liva]), '--of', 'learners')).toMatchObject({ code: 0 });
  expect((await now()).learners.at(-1)).toEqual({ code: 'J-11', name: 'Līva Jaunā', class: '7.b', source: '200' });
  expect(await apply(list([liva]))).toMatchObject({ code: 0, said: expect.arrayContaining(['Nothing changes.']) });
  expect((await stores.versions.list(organisation)).map(({ by, why }) => [by, why.kind])).toEqual([
    ['command-line', 'register'],
    ['command-line', 'seed'],
  ]);
});

test('going back is one command, which is told', async () => {
  const before = await now();
  const { said } = await apply(list([liva]), '--of', 'learners');
  expect(said.at(-1)).toContain('solis versions back 1');
  expect(await solis('versions back 1')).toMatchObject({ code: 0 });
  expect(await now()).toEqual(before);
});

test('a learner keeps the code over marriage, moves and absence, and the code of one who left is never given again', async () => {
  await apply(list([liva]), '--of', 'learners');
  await apply(list());
  expect((await now()).learners.map(({ code }) => code)).not.toContain('J-11');
  await apply(list([';Pēteris;Cits;7.b;300', ';Līva;Vecā;7.a;200']));
  expect((await now()).learners.slice(-2)).toEqual([
    { code: 'J-12', name: 'Pēteris Cits', class: '7.b', source: '300' },
    { code: 'J-11', name: 'Līva Vecā', class: '7.a', source: '200' },
  ]);
});

test('a code about which something is kept is nobody else’s, though no version knows it any more', async () => {
  await stores.intake.save(organisation, someEntry(organisation, { about: learner('J-40', '7.a') }));
  await apply(list([liva]), '--of', 'learners');
  await stores.db.collection('intake').deleteMany({ organisation });
  expect((await now()).learners.at(-1)?.code).toBe('J-41');
});

test('a file in which more than one in ten are missing is refused until somebody says that it is so', async () => {
  const path = list([], rows.slice(2));
  expect(await check(path, '--of', 'learners')).toMatchObject({ code: 1 });
  const { code, told } = await apply(path, '--of', 'learners');
  expect(code).toBe(1);
  expect(told.join()).toMatch(/one in ten of the learners .*--confirm-vanishing/);
  expect(await stores.versions.newest(organisation)).toBe(0);
  expect(await apply(path, '--of', 'learners', '--confirm-vanishing')).toMatchObject({ code: 0 });
  expect((await now()).learners).toHaveLength(8);
});

test('bad rows are told with their line, good ones are taken over, and nobody goes on their account', async () => {
  const path = list([';Pēteris;Cits;pulciņš;300', ';Ada;Labā;7.b;400'], rows.slice(0, 9));
  const { code, told } = await apply(path, '--of', 'learners');
  expect(told).toEqual([
    'learners.csv:11 the class is none that is known, and not written like one, such as 7.b. Mend it.',
    '1 rows are left out, and nobody of their kind is taken to be gone.',
  ]);
  expect(code).toBe(0);
  const names = (await now()).learners.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Jēkabs Lazdups', 'Ada Labā']));
});

test('a list that nobody explained is refused with its headers, and explained once', async () => {
  const { learners } = await now();
  const turned = learners.map((one) => `${one.name.split(' ').reverse().join(' ')};${one.class}`);
  const path = given('odd.csv', ['Audzēknis;Grupa', ...turned].join('\n'));
  const { code, told } = await check(path);
  expect(code).toBe(1);
  expect(told[0]).toMatch(/odd\.csv has the columns Audzēknis; Grupa\. .*--of .*--column FIELD=HEADER/);
  const columns = ['--column', 'name-reversed=Audzēknis', '--column', 'class=Grupa'];
  expect(await check(path, '--of', 'learners', ...columns)).toMatchObject({
    code: 0,
    said: expect.arrayContaining(['learners: 10 now, 10 then; 0 new, 0 gone, 0 changed']),
  });
});

test('a whole export is taken over: staff with roles stay, and who comes new has none', async () => {
  const { code, told } = await apply(given('export.zip', zipOf(oneRoster12)), '--confirm-vanishing');
  expect(code).toBe(0);
  expect(told.join('\n')).toMatch(/^Not in the register, and staying for the roles they hold: .*evija/m);
  expect(told.join('\n')).toMatch(/^Not read, since Solis has no business with it: .*password/m);
  const { people, classes, learners } = await now();
  expect(people.find(({ name }) => name === 'Jānis Zars')?.roles).toEqual([]);
  expect(people.find(({ id }) => id === 'evija')?.roles).toEqual(['psychologist']);
  expect(classes).toEqual([
    { id: '3.a', teacher: null },
    { id: '7.b', teacher: 'anna' },
  ]);
  expect(learners.map((one) => one.code)).toEqual(['J-07', 'J-08', 'J-11']);
});

test('nothing that Solis may not know is kept anywhere, in clear or sealed, or told', async () => {
  const { said, told } = await apply(given('export.zip', zipOf(oneRoster12)), '--confirm-vanishing');
  const kept: unknown[] = [said, told];
  for (const { name } of await stores.db.listCollections({ type: 'collection' }).toArray())
    for (const document of await stores.db.collection(name).find().toArray())
      kept.push(document, opens[name]?.(document as never, sealer(keys)));
  expect(JSON.stringify(kept)).toContain('Sanija Ceriņa');
  expect(JSON.stringify(kept)).not.toMatch(/canary|2014-03-05|20000001|67000001|mate@example/i);
});

test('of what is read, no name stands in clear in the database', async () => {
  await apply(list([liva]), '--of', 'learners');
  const versions = await stores.db.collection('versions').find().toArray();
  expect(versions).toHaveLength(2);
  expect(JSON.stringify(versions)).not.toMatch(/Līva|Jaunā|Anna/);
});

test('who took it over stands in the trail', async () => {
  await apply(list([liva]), '--of', 'learners');
  const trail = await stores.audit.find(organisation, { atMost: 1 });
  expect(trail).toMatchObject([{ member: 'command-line', act: 'changed', what: 'register' }]);
});

test('an organisation file is taken over as it is written, and refused with its faults', async () => {
  const bad = given('other.yaml', demo.replace('class: 3.a }', 'class: 9.z }'));
  const { code, told } = await apply(bad);
  expect(code).toBe(1);
  expect(told[0]).toMatch(/:\d+ learners > 1 > class: .*9\.z/);
  const good = given('other.yaml', demo.replace('name: Jaunkalnes pamatskola', 'name: Jaunkalnes skola'));
  expect(await apply(good)).toMatchObject({ code: 0, said: expect.arrayContaining(['changed besides: name']) });
  expect((await now()).name).toBe('Jaunkalnes skola');
});

test('the file of another organisation is refused', async () => {
  const path = given('other.yaml', demo.replace('id: jaunkalne', 'id: cita-skola'));
  expect(await apply(path)).toMatchObject({
    code: 1,
    told: expect.arrayContaining([expect.stringContaining('cita-skola')]),
  });
  expect((await now()).id).toBe(organisation);
});

test('a file of rules replaces the one of the same id', async () => {
  const rules = readFileSync('demo/rules.yaml', 'utf8').replace(/^version: .*/m, 'version: "9"');
  const { said } = await apply(given('newer.yaml', rules));
  expect(said).toContain('changed besides: demo/rules.yaml');
  const version = await stores.versions.load(organisation, await stores.versions.newest(organisation));
  expect(version?.content.rules.map(({ name, text }) => [name, text.includes('version: "9"')])).toEqual([
    ['demo/rules.yaml', true],
    ['demo/support-rules.yaml', false],
  ]);
});

test.each([
  'import',
  'import apply',
  'import check nowhere.csv',
  'import check demo/organisation.yaml --of pupils',
  'import check demo/organisation.yaml --column vards=x',
  'import check demo/organisation.yaml --confirm-vanishing',
])('wrong use is refused and does nothing: solis %s', async (words) => {
  expect(await solis(words)).toMatchObject({ code: 2, said: [] });
});

test('a folder of tables is read as a zip is', async () => {
  const path = join(folder, 'export');
  mkdirSync(path);
  for (const [name, text] of Object.entries(oneRoster12)) writeFileSync(join(path, name), text);
  const zip = given('export.zip', zipOf(oneRoster12));
  expect((await check(path)).said).toEqual((await check(zip)).said);
});
