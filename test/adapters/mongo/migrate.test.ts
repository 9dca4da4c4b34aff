import { expect, test } from 'vitest';
import { createCollection, type Migration, migrate } from '../../../src/adapters/mongo/migrate.ts';
import { migrationsWith } from '../../../src/adapters/mongo/migrations/index.ts';
import { sealer } from '../../../src/adapters/mongo/sealer.ts';
import { testDatabase } from '../../database.ts';
import { newKeys } from './test-stores.ts';

const { db } = testDatabase();
const old = testDatabase();
const migrations = migrationsWith(sealer(newKeys()));

const counting = (name: string) => {
  const runs: string[] = [];
  const migration: Migration = {
    name,
    up: async () => {
      runs.push(name);
    },
  };
  return { runs, migration };
};

test('the collections and their indexes are made, once, however often the program starts', async () => {
  await migrate(db, migrations);
  const indexes = async () => (await db.collection('plans').indexes()).map(({ name }) => name);
  const before = await indexes();
  await migrate(db, migrations);
  expect(before.toSorted()).toEqual([
    '_id_',
    'by-class-and-subject',
    'one-in-work',
    'outlines-by-subject',
    'pending-notices',
    'underived',
    'waking',
  ]);
  expect(await indexes()).toEqual(before);
  expect((await db.listCollections().toArray()).map(({ name }) => name).sort()).toEqual([
    'accounts',
    'agendaJobs',
    'agenda_logs',
    'arrivals',
    'audit',
    'auditSignatures',
    'deliveries',
    'derivations',
    'documents',
    'histories',
    'intake',
    'log',
    'meetings',
    'migrations',
    'names',
    'obligations',
    'opened-accounts',
    'opened-talks',
    'orders',
    'plans',
    'preferences',
    'reach',
    'references',
    'reports',
    'rows',
    'series',
    'system.views',
    'talks',
    'tickets',
    'versions',
  ]);
});

test('plans that were there before duties came are derived at first, and what was broken off goes on', async () => {
  const { db } = old;
  const first = migrations.slice(0, 3);
  await migrate(db, first);
  await db.collection('plans').insertMany([
    { id: 'old', about: 'organisation:all', period: 'open' },
    { id: 'changed', about: 'organisation:all', period: 'open', underived: 'mark' },
  ]);
  await first.at(-1)?.up(db);
  const marks = await db.collection('plans').find().sort({ id: 1 }).toArray();
  expect(marks.map(({ underived }) => underived)).toEqual(['mark', expect.any(String)]);
});

test('several processes that start at once run each migration once', async () => {
  await createCollection(db, 'migrations');
  const first = counting('test-1');
  const second = counting('test-2');
  await Promise.all([1, 2, 3, 4].map(() => migrate(db, [first.migration, second.migration])));
  expect([first.runs, second.runs]).toEqual([['test-1'], ['test-2']]);
  expect(await db.collection<{ _id: string }>('migrations').findOne({ _id: 'lock' })).toBeNull();
});

test('a migration that failed is run again at the next start, and the lock is free for it', async () => {
  const { runs, migration } = counting('test-3');
  const failing: Migration = { name: 'test-3', up: () => Promise.reject(new Error('disk full')) };
  await expect(migrate(db, [failing])).rejects.toThrow('disk full');
  await migrate(db, [migration]);
  expect(runs).toEqual(['test-3']);
});

test('the lock of a process that was killed runs out', async () => {
  const { runs, migration } = counting('test-4');
  const locks = db.collection<{ _id: string; owner: string; until: Date }>('migrations');
  await locks.insertOne({ _id: 'lock', owner: 'somebody', until: new Date(Date.now() - 1) });
  await migrate(db, [migration]);
  expect(runs).toEqual(['test-4']);
});
