/** All about a learner can be given to whoever has a right to it, and erased: after it nothing of them is found, however one searches. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectStores, type Stores } from '../../src/adapters/mongo/connect.ts';
import { parseDataKeys } from '../../src/adapters/mongo/data-keys.ts';
import { documentKey } from '../../src/adapters/mongo/document-key.ts';
import { opens } from '../../src/adapters/mongo/opens.ts';
import { sealer } from '../../src/adapters/mongo/sealer.ts';
import { forgetVersions } from '../../src/cli/forget-versions.ts';
import { eraseLearner, exportLearner } from '../../src/cli/learner.ts';
import { fixture, loadDump } from '../adapters/mongo/load-dump.ts';
import { someEntry } from '../contracts/duty-fixtures.ts';
import { someVersion } from '../contracts/version-store.ts';
import { testDatabase } from '../database.ts';
import { learner } from '../subjects.ts';
import { demoSchool } from '../world/schools.ts';

const read = parseDataKeys('fixture4:U29saXMgZml4dHVyZSBrZXkgb2YgdmVyc2lvbiA0ISE=');
const keys = read.kind === 'keys' ? read.keys : [];
const database = testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'solis-learner-'));
const code = 'J-02';
const school = demoSchool('demo/rules.yaml');
const without = { ...school, learners: school.learners.filter((one) => one.code !== code) };
const said: string[] = [];
const told: string[] = [];
const terminal = { say: (line: string) => said.push(line), tell: (line: string) => told.push(line) };
const reached = { uri: database.uri, keys };
let stores: Stores;

beforeAll(async () => {
  await loadDump(database.db, await fixture('version-8.ejson'));
  stores = await connectStores({ uri: database.uri, keys });
}, 120_000);
beforeEach(() => {
  said.length = 0;
  told.length = 0;
});
afterAll(async () => {
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every document of the school, in clear and opened, as one text each. */
async function everything(besides: readonly string[] = []): Promise<readonly string[]> {
  const all: string[] = [];
  for (const { name } of await database.db.listCollections({ type: 'collection' }).toArray()) {
    if (besides.includes(name)) continue;
    for (const document of await database.db.collection(name).find({ organisation: school.id }).toArray())
      all.push(JSON.stringify([name, document, opens[name]?.(document as never, sealer(keys))]));
  }
  return all.sort();
}

test('a copy holds all that was written about the learner, opened, in a file for its owner alone', async () => {
  const file = join(folder, 'copy.json');
  expect(await exportLearner(reached, { organisation: school, code, terminal }, file)).toBe(0);
  expect(statSync(file).mode & 0o077).toBe(0);
  const copy = readFileSync(file, 'utf8');
  const plans = await stores.plans.ofSubject(school.id, learner(code));
  const texts = plans.flatMap(({ sections }) => JSON.stringify(sections).match(/[\p{L} ,]{25,}/gu) ?? []);
  expect(texts.length).toBeGreaterThan(3);
  for (const text of texts) expect(copy).toContain(text);
  expect(copy).not.toContain('"v1.fixture4.');
  expect(copy).not.toMatch(/J-0[13456789]\b/);
});

test('a copy is not written over another', async () => {
  const file = join(folder, 'copy.json');
  expect(await exportLearner(reached, { organisation: school, code, terminal }, file)).toBe(1);
  expect(told.join('\n')).toContain('is there already');
});

test('what would be erased is told first, and nothing is', async () => {
  const before = await everything();
  expect(await eraseLearner(reached, { organisation: without, code, terminal }, false)).toBe(0);
  expect(said[0]).toMatch(/^Would erase .*plans: 1/);
  expect(await everything()).toEqual(before);
});

test.each(['Draugi:\nJ-02 un citi', 'līdzīgi kā j02', '„J 2”, tad vēl viens'])(
  'what was written about another learner is named where the code stands in it, however it is written: "%s"',
  async (words) => {
    const entry = someEntry(school.id, { about: learner('J-03', '7.a'), words });
    await stores.intake.save(school.id, entry);
    await eraseLearner(reached, { organisation: without, code, terminal }, false);
    await database.db.collection('intake').deleteOne({ organisation: school.id, id: entry.id });
    expect(told.join()).toContain(`intake ${documentKey(school.id, entry.id)}`);
  },
);

test('a learner who is still in the school is not erased, since duties about them would come back', async () => {
  const before = await everything();
  expect(await eraseLearner(reached, { organisation: school, code, terminal }, true)).toBe(1);
  expect(told.join('\n')).toContain('out of the organisation first');
  expect(await everything()).toEqual(before);
});

test('erased, former versions of the organisation forget whom they named, and the one that counts stays', async () => {
  const version = (number: number, learners: string) => {
    const file = { name: 'school.yaml', text: `id: ${school.id}\nlearners: [${learners}]\n` };
    return stores.versions.add(school.id, someVersion(number, { content: { organisation: file, rules: [] } }));
  };
  await version(1, 'J-01');
  await version(2, 'J-01, J-77');
  await version(3, 'J-01');
  expect(await forgetVersions(stores.versions, school.id, (text) => text.includes('J-77'))).toBe(1);
  const kept = await Promise.all([1, 2, 3].map((number) => stores.versions.load(school.id, number)));
  expect(kept.map((one) => one?.number)).toEqual([1, undefined, 3]);
  await database.db.collection('versions').deleteMany({ organisation: school.id });
});

/** A blob of the key that opens everything, which was changed. */
const broken = `v1.fixture4.${Buffer.alloc(12).toString('base64url')}.${Buffer.alloc(16).toString('base64url')}.AAAA`;

test('what does not open is named, and keeps back neither the copy nor what can be erased', async () => {
  const file = join(folder, 'not-whole.json');
  const about = someEntry(school.id, { about: learner(code, '7.a'), words: 'Grib kļūt par pavāru.' });
  const other = someEntry(school.id, { about: learner('J-03', '7.a'), words: 'Cits.' });
  for (const entry of [about, other]) await stores.intake.save(school.id, entry);
  const of = (id: string) => ({ organisation: school.id, id });
  for (const { id } of [about, other])
    await database.db.collection('intake').updateOne(of(id), { $set: { sealed: broken } });
  expect(await exportLearner(reached, { organisation: school, code, terminal }, file)).toBe(1);
  for (const { id } of [about, other]) expect(told.join()).toContain(`intake ${documentKey(school.id, id)}`);
  expect(readFileSync(file, 'utf8')).toContain(about.id);
  expect(readFileSync(file, 'utf8')).not.toContain(other.id);
  expect(await eraseLearner(reached, { organisation: without, code, terminal }, false)).toBe(0);
  expect(said.at(-1)).toMatch(/intake: 1/);
  await database.db.collection('intake').deleteMany({ id: { $in: [about.id, other.id] } });
});

test('of what a colleague has before them, only what is about the learner is taken', async () => {
  const about = 'J-03';
  const left = { ...school, learners: school.learners.filter((one) => one.code !== about) };
  const [plan] = await stores.plans.ofSubject(school.id, learner(about));
  const focus = { plan: plan?.id ?? 'none', section: 'basis' } as const;
  const said = { token: 'section:other', values: { text: 'Par J-02.' }, at: '2026-11-30T08:00:00.000Z' };
  const acts = [{ undo: `undo/${focus.plan}/1` }, { undo: 'undo/other/1' }];
  await stores.conversations.save(school.id, 'zane', { mode: 'form', language: 'lv', focus, draft: said, acts }, null);
  await stores.conversations.save(school.id, 'ruta', { mode: 'form', said: 'Kā iet J 03?' }, null);
  const daily = { to: { kind: 'member', member: 'ruta' }, content: { kind: 'daily', date: '2026-11-30' } } as const;
  const key = 'daily/ruta/2026-11-30';
  await stores.deliveries.add(school.id, [{ ...daily, key, notBefore: '2026-11-30T08:00:00.000Z' }]);
  const shown = [`duty/${focus.plan}/1`, 'duty/other/1'];
  await database.db.collection('deliveries').updateOne({ organisation: school.id, key }, { $set: { shown } });
  expect(await eraseLearner(reached, { organisation: left, code: about, terminal }, true)).toBe(0);
  const { focus: taken, ...talk } = (await stores.conversations.load(school.id, 'zane')) ?? {};
  expect(taken).toBeUndefined();
  expect(talk).toMatchObject({ mode: 'form', language: 'lv', draft: said, acts: [{ undo: 'undo/other/1' }] });
  expect((await stores.conversations.load(school.id, 'ruta'))?.said).toBeUndefined();
  expect(await stores.deliveries.find(school.id, key)).toMatchObject({ shown: ['duty/other/1'] });
});

test('erased, nothing of the learner is found any more, and all the others are as they were', async () => {
  const names = (text: string) => /J-02(?!\d)/.test(text);
  const ofColleagues = ['talks', 'deliveries'];
  const others = (await everything(['audit', ...ofColleagues])).filter((text) => !names(text));
  const talks = await stores.db.collection('talks').countDocuments();
  expect(await eraseLearner(reached, { organisation: without, code, terminal }, true)).toBe(0);
  expect(await everything(['audit', ...ofColleagues])).toEqual(others);
  expect((await everything(['audit'])).filter(names)).toEqual([]);
  expect(await stores.db.collection('talks').countDocuments()).toBe(talks);
  const trail = await stores.audit.find(school.id, { atMost: 1 });
  expect(trail).toMatchObject([{ member: 'command-line', act: 'changed', what: 'learner-erased' }]);
});

test('of a code that nobody has, it says that nothing is kept', async () => {
  expect(await eraseLearner(reached, { organisation: without, code, terminal }, true)).toBe(1);
  expect(told).toEqual(['Nothing is kept about J-02.']);
});
