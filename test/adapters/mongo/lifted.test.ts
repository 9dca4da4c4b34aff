/** A database that the version before wrote is lifted without a loss, whatever happens meanwhile: docs/decisions/0029. */
import type { Db, Document } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectStores, type Stores } from '../../../src/adapters/mongo/connect.ts';
import { parseDataKeys } from '../../../src/adapters/mongo/data-keys.ts';
import { subjects } from '../../../src/adapters/mongo/migrations/0005-subjects.ts';
import { newerAnswers } from '../../../src/adapters/mongo/migrations/0009-newer-answers.ts';
import { documents } from '../../../src/adapters/mongo/migrations/0012-documents.ts';
import { testDatabase } from '../../database.ts';
import { schoolClass } from '../../subjects.ts';
import { fixture, loadDump } from './load-dump.ts';
import { readAll } from './read-all.ts';

/** An invented one, of this dump alone. */
const dataKey = 'fixture4:U29saXMgZml4dHVyZSBrZXkgb2YgdmVyc2lvbiA0ISE=';

const lifted = testDatabase();
const broken = testDatabase();
let stores: Stores;

beforeAll(async () => {
  const keys = parseDataKeys(dataKey);
  if (keys.kind === 'faults') throw new Error('The key of the dump cannot be read.');
  const dump = await fixture('version-4.ejson');
  for (const { db } of [lifted, broken]) await loadDump(db, dump);
  stores = await connectStores({ uri: lifted.uri, keys: keys.keys });
}, 120_000);

afterAll(() => stores?.close());

/** As the version before read it. */
type Read = Readonly<Record<string, Record<string, Document>>>;

const subjectOf = ({ learner, class: inClass }: Document): Document | undefined => {
  if (learner !== undefined) return { kind: 'learner', learner, class: inClass };
  return inClass === undefined ? undefined : schoolClass(inClass);
};

const movedTo = (field: 'about' | 'whom', old: Document): Document => {
  const { learner: _, class: __, ...rest } = old;
  const subject = subjectOf(old);
  return { ...rest, ...(subject && { [field]: subject }) };
};

const planNow = (plan: Document): Document => {
  const { schoolYear: year, ...rest } = movedTo('about', plan);
  return { ...rest, period: { kind: 'school-year', year } };
};

const dutyNow = (duty: Document): Document => ({ ...duty, about: movedTo('whom', duty.about) });

const talkNow = (talk: Document): Document => {
  if (talk.task === undefined) return talk;
  const { learner, ...task } = talk.task;
  return { ...talk, task: { ...task, about: `learner:${learner}` } };
};

/** Which way a delivery goes stood at the end of its key. */
const deliveryNow = (delivery: Document): Document => {
  const by = /\/(mail)$|\/only-(slack|teams|web)$/u.exec(delivery.key)?.slice(1).find(Boolean);
  return { ...delivery, ...(by !== undefined && { by }) };
};

const values = (all: Document, change: (one: Document) => unknown): Document =>
  Object.fromEntries(Object.entries(all).map(([key, one]) => [key, change(one)]));

/** What was read of an organisation, with subjects and periods in place of learner, class and school year. */
const asNow = (old: Record<string, Document>): Document => {
  // The meetings about no learner stand under null.
  const { null: _, ...meetingsOfLearner } = old.meetingsOfLearner ?? {};
  return {
    ...old,
    plans: values(old.plans ?? {}, planNow),
    outlines: old.outlines?.map(planNow),
    obligationsOfPlan: values(old.obligationsOfPlan ?? {}, (all) => all.map(dutyNow)),
    obligationsOfNoPlan: old.obligationsOfNoPlan?.map(dutyNow),
    meetings: old.meetings?.map((one: Document) => movedTo('about', one)),
    meetingsOfLearner,
    reports: old.reports?.map((one: Document) => movedTo('about', one)),
    conversations: values(old.conversations ?? {}, talkNow),
    deliveries: values(old.deliveries ?? {}, deliveryNow),
  };
};

/** Every document of a database by its collection, and the names of its indexes. */
const everything = async (db: Db): Promise<Document> => {
  const all: Document = {};
  for (const name of (await db.listCollections({ type: 'collection' }).toArray()).map((one) => one.name).sort()) {
    if (name === 'migrations' || name === 'system.views') continue;
    const indexes = (await db.collection(name).indexes()).map((index) => index.name).sort();
    all[name] = { indexes, documents: await db.collection(name).find().sort({ _id: 1 }).toArray() };
  }
  return all;
};

test('all that was read before is read now, with subjects and periods, and nothing else has changed', async () => {
  const before = JSON.parse(await fixture('version-4-read.json')) as Read;
  const now = JSON.parse(JSON.stringify(await readAll(stores, Object.keys(before)))) as Read;
  for (const [organisation, old] of Object.entries(before))
    for (const [what, wanted] of Object.entries(asNow(old)))
      expect(now[organisation]?.[what], `${organisation}: ${what}`).toEqual(wanted);
}, 120_000);

test('lifting it once more changes nothing', async () => {
  const before = await everything(lifted.db);
  await documents.up(lifted.db);
  expect(await everything(lifted.db)).toEqual(before);
}, 120_000);

/** A database whose collection of that name is lost when it is asked for. */
const breakingAt = (name: string): Db =>
  new Proxy(broken.db, {
    get: (db, property) => {
      if (property === 'collection')
        return (asked: string) => {
          if (asked === name) throw new Error('broken off');
          return db.collection(asked);
        };
      const found: unknown = Reflect.get(db, property, db);
      return typeof found === 'function' ? found.bind(db) : found;
    },
  });

test('broken off anywhere and begun again it ends the same', async () => {
  for (const name of ['plans', 'rows', 'meetings', 'reports', 'obligations'])
    await expect(subjects.up(breakingAt(name))).rejects.toThrow('broken off');
  await subjects.up(broken.db);
  await subjects.up(broken.db);
  await newerAnswers.up(broken.db);
  await documents.up(broken.db);
  const [ended, whole] = [await everything(broken.db), await everything(lifted.db)];
  for (const name of ['plans', 'rows', 'meetings', 'documents', 'obligations'])
    expect(ended[name].documents, name).toEqual(whole[name].documents);
}, 120_000);

test('the version before adds no plan, row or meeting that would not be found, and still reads what was lifted', async () => {
  const { db } = lifted;
  for (const name of ['plans', 'rows', 'meetings']) {
    const one = await db.collection(name).findOne({ organisation: 'jaunkalne', learner: 'J-07' });
    expect(one).toMatchObject({ about: 'learner:J-07', class: '7.b' });
    if (one === null) throw new Error(`no ${name} of J-07`);
    const { about: _, period: __, ...before } = one;
    const copy = { ...before, _id: 'of-the-version-before' as never };
    await expect(db.collection(name).insertOne(copy), name).rejects.toMatchObject({ code: 121 });
    await expect(db.collection(name).replaceOne({ _id: one._id }, before), name).rejects.toMatchObject({ code: 121 });
  }
  const plans = await db.collection('plans').find({ organisation: 'jaunkalne', learner: 'J-07' }).toArray();
  expect(plans.map(({ class: inClass, schoolYear }) => [inClass, schoolYear])).toEqual([['7.b', '2026/2027']]);
  // It changes a plan by its fields, which keeps what it does not know.
  const one = { organisation: 'jaunkalne', id: 'demo-J-07' };
  const changed = await db.collection('plans').updateOne(one, { $set: { writing: { basis: {} } } });
  expect(changed.modifiedCount).toBe(1);
});

test.each(['obligations', 'documents'])(
  '%s that the version before wrote over are read as if it had not',
  async (name) => {
    const read = async () => ({
      obligations: await stores.obligations.ofPlan('jaunkalne', 'demo-J-07'),
      documents: await stores.documents.list('jaunkalne'),
    });
    const before = await read();
    const place = name === 'obligations' ? 'about.whom' : 'about';
    const over = await lifted.db
      .collection(name)
      .updateMany({ [place]: { $exists: true } }, { $unset: { [place]: '' } });
    expect(over.modifiedCount).toBeGreaterThan(0);
    expect(await read()).toEqual(before);
  },
);

test('the version before reads as reports what it knows of documents, and adds none to them', async () => {
  const { db } = lifted;
  const kinds = async (name: string) =>
    (await db.collection(name).distinct('kind', { organisation: 'jaunkalne' })).toSorted();
  const known = await kinds('reports');
  expect(known.length).toBeGreaterThan(0);
  const one = await db.collection('documents').findOne({ organisation: 'jaunkalne' });
  await db.collection('documents').insertOne({ ...one, _id: 'new' as never, id: 'new', kind: 'permission' });
  expect(await kinds('reports')).toEqual(known);
  expect(await kinds('documents')).toEqual([...known, 'permission'].toSorted());
  await expect(db.collection('reports').insertOne({ ...one, _id: 'old' as never })).rejects.toThrow(/view/);
});

test('reports that the version before writes while they are moved are documents, too', async () => {
  const { db } = broken;
  await db.dropCollection('reports');
  await db.collection('reports').insertOne({ _id: 'late' as never, kind: 'opinion' });
  await documents.up(db);
  expect(await db.collection('documents').findOne({ _id: 'late' as never })).toMatchObject({ kind: 'opinion' });
  expect(await db.collection('reports').countDocuments({ _id: 'late' as never })).toBe(1);
});
