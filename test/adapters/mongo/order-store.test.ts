import { expect, test } from 'vitest';
import { sealedOrders } from '../../../src/adapters/mongo/migrations/0008-sealed-orders.ts';
import { sealer } from '../../../src/adapters/mongo/sealer.ts';
import { orderStoreContract } from '../../contracts/order-store.ts';
import { testStores } from './test-stores.ts';

const { stores, database, keys } = testStores();

orderStoreContract(() => stores().orders);

test('the number of an order that was kept in clear is read as before, and is sealed once it is lifted', async () => {
  const order = {
    ...{ id: 'o-1', scope: { kind: 'school' }, from: '2026-12-01', to: null, reason: 'other', by: 'dzintra' },
    ...{ at: '2026-11-23T08:00:00.000Z', number: '1-9/12' },
  } as const;
  const orders = database.db.collection<{ _id: string }>('orders');
  await orders.insertOne({ _id: 'skola/o-1', organisation: 'skola', ...order } as never);
  expect(await stores().orders.all('skola')).toEqual([order]);
  for (let times = 0; times < 2; times += 1) await sealedOrders(sealer(keys)).up(database.db);
  expect(await stores().orders.all('skola')).toEqual([order]);
  expect(JSON.stringify(await orders.findOne({ _id: 'skola/o-1' }))).not.toContain('1-9/12');
});
