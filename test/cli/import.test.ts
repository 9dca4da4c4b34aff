/** A school takes over its register from the command line: it sees first what would change, and can go back. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { connectStores, type Stores } from '../../src/adapters/mongo/connect.ts';
import { readOrganisationFile } from '../../src/adapters/organisation/read-organisation.ts';
import { oneRoster12, zipOf } from '../adapters/register/exports.ts';
import { someEntry } from '../contracts/duty-fixtures.ts';
import { testDatabase } from '../database.ts';
import { learner } from '../subjects.ts';
import { openSolis } from './open-solis.ts';

const database = testDatabase();
const keys = [{ id: 'k1', secret: Buffer.alloc(32, 1) }];
const folder = mkdtempSync(join(tmpdir(), 'solis-import-'));
const school = join(folder, 'school.yaml');
const organisation = 'jaunkalne';
const solis = openSolis({
  MONGODB_URI: database.uri,
  SOLIS_DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  SOLIS_ORGANISATION: school,
  SOLIS_LOCAL_CHAT: 'open',
  NODE_ENV: 'development',
});
let stores: Stores;

beforeAll(async () => {
  stores = await connectStores({ uri: database.uri, keys });
});
beforeEach(() => {
  rmSync(`${school}.before`, { recursive: true, force: true });
  copyFileSync('demo/organisation.yaml', school);
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

function now() {
  const read = readOrganisationFile(readFileSync(school, 'utf8'), school);
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return read.file;
}

const headers = 'Kods;Vārds;Uzvārds;Klase;ID';
const rows = () =>
  now().learners.map(({ code, name, class: inClass }, place) => {
    const [given, family] = name.split(' ');
    return `${code};${given};${family};${inClass};${100 + place}`;
  });
const list = (more: readonly string[] = [], from = rows()) =>
  given('learners.csv', [headers, ...from, ...more].join('\n'));

test('a check says what would change, by codes and ids, and changes nothing', async () => {
  const before = readFileSync(school, 'utf8');
  const path = list([';Līva;Jaunā;7.c;200']);
  const { code, said, told } = await solis(['import', 'check', path, '--of', 'learners']);
  expect(told).toEqual([]);
  expect(code).toBe(0);
  expect(said).toContain('learners: 10 now, 11 then; 1 new, 0 gone, 10 changed');
  expect(said).toContain('  + J-11 (7.c)');
  expect(said).toContain('  ~ J-01 (3.a): source');
  expect(said).toContain('  + 7.c (no class teacher)');
  expect(said.join('\n')).not.toMatch(/Līva|Jaunā|Elza/);
  expect(readFileSync(school, 'utf8')).toBe(before);
  expect(readdirSync(folder)).not.toContain('school.yaml.before');
});

test('what is applied is the school from then on; the next list of the same headers needs no explanation, and changes nothing', async () => {
  const path = list([';Līva;Jaunā;7.b;200']);
  expect(await solis(['import', 'apply', path, '--of', 'learners'])).toMatchObject({ code: 0 });
  expect(now().learners.at(-1)).toEqual({ code: 'J-11', name: 'Līva Jaunā', class: '7.b', source: '200' });
  expect(await solis(['import', 'apply', path])).toMatchObject({
    code: 0,
    said: expect.arrayContaining(['Nothing changes.']),
  });
});

test('a learner keeps the code over marriage, moves and absence, and the code of one who left is never given again', async () => {
  const all = rows();
  await solis(['import', 'apply', list([';Līva;Jaunā;7.b;200'], all), '--of', 'learners']);
  await solis(['import', 'apply', list([], all)]);
  expect(now().learners.map(({ code }) => code)).not.toContain('J-11');
  await solis(['import', 'apply', list([';Pēteris;Cits;7.b;300', ';Līva;Vecā;7.a;200'], all)]);
  expect(now().learners.slice(-2)).toEqual([
    { code: 'J-12', name: 'Pēteris Cits', class: '7.b', source: '300' },
    { code: 'J-11', name: 'Līva Vecā', class: '7.a', source: '200' },
  ]);
});

test('a code about which something is kept is nobody else’s, though no file knows it any more', async () => {
  await stores.intake.save(organisation, someEntry(organisation, { about: learner('J-40', '7.a') }));
  await solis(['import', 'apply', list([';Līva;Jaunā;7.b;200']), '--of', 'learners']);
  await stores.db.collection('intake').deleteMany({ organisation });
  expect(now().learners.at(-1)?.code).toBe('J-41');
});

test('going back is taking over what was before', async () => {
  const before = now();
  const { said } = await solis(['import', 'apply', list([';Līva;Jaunā;7.b;200']), '--of', 'learners']);
  const back = said.at(-1)?.split('solis import apply ')[1] ?? '';
  expect(statSync(back).mode & 0o077).toBe(statSync(school).mode & 0o077);
  expect(await solis(['import', 'apply', back])).toMatchObject({ code: 0 });
  expect(now()).toEqual(before);
});

test('a file in which more than one in ten are missing is refused until somebody says that it is so', async () => {
  const path = list([], rows().slice(2));
  const before = readFileSync(school, 'utf8');
  expect(await solis(['import', 'check', path, '--of', 'learners'])).toMatchObject({ code: 1 });
  const { code, told } = await solis(['import', 'apply', path, '--of', 'learners']);
  expect(code).toBe(1);
  expect(told.join()).toMatch(/one in ten of the learners .*--confirm-vanishing/);
  expect(readFileSync(school, 'utf8')).toBe(before);
  expect(await solis(['import', 'apply', path, '--of', 'learners', '--confirm-vanishing'])).toMatchObject({ code: 0 });
  expect(now().learners).toHaveLength(8);
});

test('bad rows are told with their line, good ones are taken over, and nobody goes on their account', async () => {
  const path = list([';Līva;;7.b;200', ';Pēteris;Cits;pulciņš;300', ';Ada;Labā;7.b;400'], rows().slice(0, 9));
  const { code, told } = await solis(['import', 'apply', path, '--of', 'learners']);
  expect(told).toEqual([
    'learners.csv:12 the class is none that is known, and not written like one, such as 7.b. Mend it.',
    '1 rows are left out, and nobody of their kind is taken to be gone.',
  ]);
  expect(code).toBe(0);
  expect(now().learners.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Jēkabs Lazdups', 'Ada Labā', 'Līva']),
  );
});

test('a list that nobody explained is refused with its headers, and explained once', async () => {
  const path = given(
    'odd.csv',
    ['Audzēknis;Grupa', ...now().learners.map((one) => `${one.name.split(' ').reverse().join(' ')};${one.class}`)].join(
      '\n',
    ),
  );
  const { code, told } = await solis(['import', 'check', path]);
  expect(code).toBe(1);
  expect(told[0]).toMatch(/odd\.csv has the columns Audzēknis; Grupa\. .*--of .*--column FIELD=HEADER/);
  const columns = ['--column', 'name-reversed=Audzēknis', '--column', 'class=Grupa'];
  expect(await solis(['import', 'check', path, '--of', 'learners', ...columns])).toMatchObject({
    code: 0,
    said: expect.arrayContaining(['learners: 10 now, 10 then; 0 new, 0 gone, 0 changed']),
  });
});

test('a whole export is taken over: staff with roles stay, and who comes new has none', async () => {
  const path = given('export.zip', zipOf(oneRoster12));
  const { code, told } = await solis(['import', 'apply', path, '--confirm-vanishing']);
  expect(code).toBe(0);
  expect(told.join('\n')).toMatch(/^Not in the register, and staying for the roles they hold: .*evija/m);
  expect(told.join('\n')).toMatch(/^Not read, since Solis has no business with it: .*password/m);
  const { people, classes, learners } = now();
  expect(people.find(({ name }) => name === 'Jānis Zars')?.roles).toEqual([]);
  expect(people.find(({ id }) => id === 'evija')?.roles).toEqual(['psychologist']);
  expect(classes).toEqual([
    { id: '3.a', teacher: null },
    { id: '7.b', teacher: 'anna' },
  ]);
  expect(learners.map(({ code: known }) => known)).toEqual(['J-07', 'J-08', 'J-11']);
});

test('nothing that Solis may not know is kept anywhere, in clear or sealed, or told', async () => {
  const path = given('export.zip', zipOf(oneRoster12));
  const { said, told } = await solis(['import', 'apply', path, '--confirm-vanishing']);
  const kept: string[] = [readFileSync(school, 'utf8'), ...said, ...told];
  for (const { name } of await stores.db.listCollections({ type: 'collection' }).toArray())
    kept.push(JSON.stringify(await stores.db.collection(name).find().toArray()));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/before|\.new/.test(name) && statSync(join(folder, name)).isFile())
      kept.push(readFileSync(join(folder, name), 'utf8'));
  expect(kept.join('\n')).not.toMatch(/canary|2014-03-05|20000001|67000001|mate@example/i);
});

test('who took it over stands in the trail', async () => {
  await solis(['import', 'apply', list([';Līva;Jaunā;7.b;200']), '--of', 'learners']);
  const trail = await stores.audit.find(organisation, { atMost: 1 });
  expect(trail).toMatchObject([{ member: 'command-line', act: 'changed', what: 'register' }]);
});

test('an organisation file is taken over as it is written, and refused with its faults', async () => {
  const text = readFileSync(school, 'utf8');
  const path = given(
    'other.yaml',
    text.replace('confirmed: false', 'confirmed: true').replace('class: 3.a }', 'class: 9.z }'),
  );
  const { code, told } = await solis(['import', 'apply', path]);
  expect(code).toBe(1);
  expect(told[0]).toMatch(/^other\.yaml:\d+ .*9\.z/);
  const good = given('other.yaml', text.replace('name: Jaunkalnes pamatskola', 'name: Jaunkalnes skola'));
  expect(await solis(['import', 'apply', good])).toMatchObject({
    code: 0,
    said: expect.arrayContaining(['changed besides: name']),
  });
  expect(readFileSync(school, 'utf8')).toContain('Jaunkalnes skola');
});

test.each([
  ['import'],
  ['import apply'],
  ['import check nowhere.csv'],
  ['import check demo/organisation.yaml --of pupils'],
  ['import check demo/organisation.yaml --column vards=x'],
  ['import check demo/organisation.yaml --confirm-vanishing'],
])('wrong use is refused and does nothing: solis %s', async (words) => {
  expect(await solis(words)).toMatchObject({ code: 2, said: [] });
});

test('a folder of tables is read as a zip is', async () => {
  const path = join(folder, 'export');
  mkdirSync(path);
  for (const [name, text] of Object.entries(oneRoster12)) writeFileSync(join(path, name), text);
  const zip = given('export.zip', zipOf(oneRoster12));
  expect((await solis(['import', 'check', path])).said).toEqual((await solis(['import', 'check', zip])).said);
});

test('the invented school of the demo takes over nothing', async () => {
  const path = list([';Līva;Jaunā;7.b;200']);
  const asked = ['import', 'apply', path, '--of', 'learners'];
  expect(await solis(asked, { SOLIS_ORGANISATION: 'demo/organisation.yaml' })).toMatchObject({ code: 2 });
});
