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
