import { expect, test } from 'vitest';
import type { Delivery } from '../../../src/bot/ports/delivery.ts';
import { deliveryStoreContract } from '../../contracts/delivery-store.ts';
import { someDelivery } from '../../contracts/duty-fixtures.ts';
import { minute, someOrganisation } from '../../contracts/plan-fixtures.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

deliveryStoreContract(() => stores().deliveries);

test.each([
  ['meeting/m/2/anna/mail', 'mail'],
  ['notice/p/n/only-teams', 'teams'],
  ['notice/p/n', undefined],
])('what waits since before the way was a field, %s, goes its way, and is not added a second time', async (key, by) => {
  const organisation = someOrganisation();
  const { deliveries, db } = stores();
  const one = someDelivery({ key, notBefore: minute(0), ...(by && { by: by as Delivery['by'] & string }) });
  await deliveries.add(organisation, [one]);
  await db.collection('deliveries').updateOne({ organisation }, { $unset: { by: 1 } });
  expect(await deliveries.add(organisation, [one])).toBe(0);
  expect((await deliveries.find(organisation, key))?.by).toBe(by);
  expect((await deliveries.claim(organisation, new Date(minute(1)), 60_000))?.by).toBe(by);
});

test('what a process of the version before put in is claimed, and then by no such process any more', async () => {
  const organisation = someOrganisation();
  const { deliveries, db } = stores();
  await deliveries.add(organisation, [someDelivery({ notBefore: minute(0) })]);
  const kept = db.collection('deliveries');
  await kept.updateOne({ organisation }, { $set: { nextAt: minute(0) } });
  const claimed = await deliveries.claim(organisation, new Date(minute(1)), 60_000);
  expect(claimed).toMatchObject({ attempts: 1 });
  // It claims by that field alone.
  expect(await kept.countDocuments({ organisation, nextAt: { $exists: true } })).toBe(0);
});

test('what a process of the version before has in hand stays its own until its lease is over', async () => {
  const organisation = someOrganisation();
  const { deliveries, db } = stores();
  await deliveries.add(organisation, [someDelivery({ notBefore: minute(0) })]);
  const claim = () => deliveries.claim(organisation, new Date(minute(1)), 60_000);
  const heldUntil = (at: number) => {
    const leaseUntil = new Date(at).toISOString();
    const held = { state: 'sending', leaseUntil, nextAt: leaseUntil, fence: 1, attempts: 1 };
    return db.collection('deliveries').updateOne({ organisation }, { $set: held });
  };
  await heldUntil(Date.now() + 60_000);
  expect(await claim()).toBeNull();
  await heldUntil(Date.now() - 1_000);
  expect(await claim()).toMatchObject({ attempts: 2, fence: 2 });
});
