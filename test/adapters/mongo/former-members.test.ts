import { expect, test } from 'vitest';
import { formerMembers } from '../../../src/adapters/mongo/former-members.ts';
import { sealer } from '../../../src/adapters/mongo/sealer.ts';
import { newKeys, testStores } from './test-stores.ts';

const { database } = testStores();
const seals = sealer(newKeys());
const anna = { id: 'anna', name: 'Anna Bērziņa', roles: [] };
const valdis = { id: 'valdis', name: 'Valdis Celms', roles: [] };
const remembered = (id: string, members: readonly (typeof anna)[]) =>
  formerMembers(database.db, seals, { id, members });

test('whoever leaves is remembered by the name they had last, sealed, and only in their own school', async () => {
  expect(await remembered('skola', [anna, { ...valdis, name: 'Valdis Kalns' }])).toEqual([]);
  expect(await remembered('skola', [anna, valdis])).toEqual([]);
  expect(await remembered('skola', [anna])).toEqual([{ id: 'valdis', name: 'Valdis Celms' }]);
  expect(await remembered('cita', [anna])).toEqual([]);
  expect(JSON.stringify(await database.db.collection('names').find().toArray())).not.toContain('Celms');
});

test('whoever comes back is a member like any other', async () => {
  await remembered('trešā', [anna, valdis]);
  await remembered('trešā', [anna]);
  expect(await remembered('trešā', [anna, valdis])).toEqual([]);
});

test('processes that start at the same moment all know who has left', async () => {
  const staff = Array.from({ length: 30 }, (_, index) => ({
    ...anna,
    id: `m-${index}`,
    name: `Anna Bērziņa ${index}`,
  }));
  const starts = Array.from({ length: 5 }, () => remembered('kopā', staff));
  expect(await Promise.all(starts)).toEqual([[], [], [], [], []]);
  expect(await remembered('kopā', staff.slice(1))).toEqual([{ id: 'm-0', name: 'Anna Bērziņa 0' }]);
});
