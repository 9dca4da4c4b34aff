import { expect, test } from 'vitest';
import { testDatabase } from './database.ts';

const first = testDatabase();
const second = testDatabase();

test('each test file has a database of its own', async () => {
  await first.db.collection('plans').insertOne({ code: 'J-07' });
  expect(first.name).not.toBe(second.name);
  expect(await first.db.collection('plans').countDocuments()).toBe(1);
  expect(await second.db.collection('plans').countDocuments()).toBe(0);
});

test('a transaction that is given up leaves nothing behind', async () => {
  await first.db.createCollection('tasks');
  await first.client.withSession(async (session) => {
    session.startTransaction();
    await first.db.collection('tasks').insertOne({ state: 'open' }, { session });
    await session.abortTransaction();
  });
  expect(await first.db.collection('tasks').countDocuments()).toBe(0);
});
